import { applyEdits, modify, parse } from 'jsonc-parser';
import type { Policy } from '../domain/policy.js';
import type { PolicyFile, WrittenException } from './file.js';
import { isPresetName, preset } from './presets.js';

/** The text of a policy file with one exception more; comments and layout stay as they are. */
export function withException(text: string, exception: WrittenException): string {
  const { exceptions } = (parse(text, [], { allowTrailingComma: true }) ?? {}) as PolicyFile;
  const formattingOptions = { insertSpaces: true, tabSize: 2 };
  const edits =
    exceptions === undefined
      ? modify(text, ['exceptions'], [exception], { formattingOptions })
      : modify(text, ['exceptions', exceptions.length], exception, { formattingOptions, isArrayInsertion: true });
  return applyEdits(text, edits);
}

/** A policy file that says what a policy says, and accepts one thing. */
export function newPolicyFile(policy: Policy, exception: WrittenException): string {
  return `${JSON.stringify({ ...fileOf(policy), exceptions: [exception] }, null, 2)}\n`;
}

/** The settings' policy as a file: it goes before them from now on, and must not say anything else. */
function fileOf(policy: Policy): PolicyFile {
  const { name, allowedRegions, homeRegion, crossRegion, rules } = policy;
  const named = name !== null && isPresetName(name) ? name : null;
  const standard = named === null ? null : preset(named);
  return {
    ...(named === null ? { allowedRegions } : { preset: named }),
    ...(standard?.homeRegion === homeRegion ? {} : { homeRegion }),
    ...(standard?.crossRegion === crossRegion ? {} : { crossRegion }),
    ...(Object.keys(rules).length === 0 ? {} : { rules }),
  };
}

/** A glob for one path, whatever its name looks like. */
export function pathGlob(path: string): string {
  return path.replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
}
