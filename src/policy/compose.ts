import type { Policy } from '../domain/policy.js';
import type { Notice } from '../domain/judgement.js';
import type { SeveritySetting } from '../domain/rule.js';
import type { PolicyFile, WrittenException } from './file.js';
import { JAPAN } from './policy.js';
import { areaOf, preset, standardHome } from './presets.js';
import type { Place } from './read.js';

/** One file of a chain of `extends`. */
export interface PolicyPart {
  /** Absolute, with `/`. */
  readonly path: string;
  /** Absolute, with `/`: what the file's globs are relative to. */
  readonly folder: string;
  readonly text: string;
  readonly file: PolicyFile;
  readonly expires: readonly (Place | null)[];
}

/** What holds for one path. */
export interface PathPolicy {
  readonly policy: Policy;
  /** The policy file, absolute with `/`; null where none holds. */
  readonly file: string | null;
  /** True when the policy leaves the path out. */
  readonly excluded: boolean;
}

type Parts = readonly [PolicyPart, ...PolicyPart[]];
type PathFilterOf = typeof import('./globs.js').pathFilter;

/** Puts a policy file together with everything that it extends; what understands globs is loaded where one is written. */
export async function composed(parts: Parts): Promise<ComposedPolicy> {
  return new ComposedPolicy(parts, parts.some(hasGlobs) ? (await import('./globs.js')).pathFilter : null);
}

function hasGlobs({ file: { include = [], exclude = [], overrides = [], exceptions = [] } }: PolicyPart): boolean {
  return include.length + exclude.length + overrides.length > 0 || exceptions.some(({ files }) => files !== undefined);
}

/** A policy file with everything that it extends, ready to be asked about paths. */
export class ComposedPolicy {
  /** What holds where no override and no exception does. */
  readonly base: Policy;
  /** The file itself is the last. */
  readonly parts: readonly PolicyPart[];
  readonly #file: string;
  readonly #accepts: (path: string) => boolean;
  readonly #overrides: readonly { readonly matches: Matcher; readonly rules: Policy['rules'] }[];
  readonly #exceptions: readonly { readonly matches: Matcher | null; readonly exception: Policy['exceptions'][number] }[];

  /** `parts` begins with what is extended first; `pathFilter` is null where {@link hasGlobs} says that none is written. */
  constructor(parts: Parts, pathFilter: PathFilterOf | null) {
    const matcher = (part: PolicyPart, globs: readonly string[]): Matcher => matcherOf(part, globs, pathFilter);
    this.parts = parts;
    this.#file = (parts.at(-1) ?? parts[0]).path;
    this.base = basePolicy(parts.map(({ file }) => file));
    const include = parts.findLast(({ file }) => file.include !== undefined);
    const exclude = parts.findLast(({ file }) => file.exclude !== undefined);
    const included = include === undefined ? null : matcher(include, include.file.include ?? []);
    const excluded = exclude === undefined ? null : matcher(exclude, exclude.file.exclude ?? []);
    this.#accepts = (path) => (included?.(path) ?? true) && !(excluded?.(path) ?? false);
    this.#overrides = parts.flatMap((part) =>
      (part.file.overrides ?? []).map(({ files, rules }) => ({ matches: matcher(part, files), rules })),
    );
    this.#exceptions = parts.flatMap((part) =>
      (part.file.exceptions ?? []).map((written) => ({
        matches: written.files === undefined ? null : matcher(part, written.files),
        exception: exceptionOf(written),
      })),
    );
  }

  /** For an absolute path with `/`. */
  of(path: string): PathPolicy {
    const rules = this.#overrides.filter(({ matches }) => matches(path)).map((override) => override.rules);
    const exceptions = this.#exceptions.filter(({ matches }) => matches?.(path) ?? true).map(({ exception }) => exception);
    const policy =
      rules.length + exceptions.length === 0 ? this.base : { ...this.base, rules: merged([this.base.rules, ...rules]), exceptions };
    return { policy, file: this.#file, excluded: !this.#accepts(path) };
  }
}

/** Days before the end of an exception from which on it is pointed out. */
export const ENDS_SOON_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The exceptions of a part that have ended, or soon will; offsets are those of its text. `today` is an ISO date. */
export function endingExceptions({ file, text, expires }: PolicyPart, policy: Policy, today: string): Notice[] {
  const severity: SeveritySetting = policy.rules['expired-exception'] ?? 'information';
  if (severity === 'off') return [];
  return (file.exceptions ?? []).flatMap((exception, i): Notice[] => {
    const span = expires[i];
    if (exception.expires === undefined || span === null || span === undefined) return [];
    const days = Math.round((Date.parse(exception.expires) - Date.parse(today)) / DAY_MS);
    if (days > ENDS_SOON_DAYS) return [];
    const message = { id: 'expired-exception', params: { date: exception.expires, days } } as const;
    return [{ kind: 'directive', rule: 'expired-exception', severity, span, text: text.slice(span.start, span.end), message }];
  });
}

/** The last file that says something of the Regions says all of it; everything else is taken key by key. */
export function basePolicy(files: readonly PolicyFile[]): Policy {
  const last = <K extends keyof PolicyFile>(key: K): PolicyFile[K] | undefined => files.findLast((file) => file[key] !== undefined)?.[key];
  const named = files.findLast((file) => file.preset !== undefined || file.allowedRegions !== undefined);
  const start = named?.preset === undefined ? JAPAN : preset(named.preset);
  const allowedRegions = [...new Set(named?.allowedRegions ?? start.allowedRegions)];
  const home = last('homeRegion');
  return {
    name: areaOf(allowedRegions),
    allowedRegions,
    homeRegion: home !== undefined && allowedRegions.includes(home) ? home : standardHome(allowedRegions),
    crossRegion: last('crossRegion') ?? start.crossRegion,
    rules: merged([start.rules, ...files.map((file) => file.rules ?? {})]),
    exceptions: [],
  };
}

/** Later severities win. */
function merged(rules: readonly Policy['rules'][]): Policy['rules'] {
  return rules.reduce((all, more) => ({ ...all, ...more }), {});
}

function exceptionOf({ references, rules, reason, owner, expires }: WrittenException): Policy['exceptions'][number] {
  return { references: references ?? null, rules: rules ?? null, reason, owner: owner ?? null, expires: expires ?? null };
}

type Matcher = (path: string) => boolean;

/** Globs hold for paths below their folder; a path elsewhere, judged by a named policy, is matched as it stands. */
function matcherOf({ folder }: PolicyPart, globs: readonly string[], pathFilter: PathFilterOf | null): Matcher {
  if (globs.length === 0) return () => false;
  if (pathFilter === null) throw new Error('there are globs');
  const matches = pathFilter(globs, []);
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return (path) => matches(path.startsWith(prefix) ? path.slice(prefix.length) : path.replace(/^\/+/, ''));
}
