import type { Span } from '../domain/reference.js';
import type { Lines } from './lines.js';

/** Keys that set the Region of everything that says nothing else. */
const DEFAULT_KEY = /(?:^|\W)(?:AWS_DEFAULT_REGION|CDK_DEFAULT_REGION|aws[-_]?region)["']?\s{0,10}[=:]/i;
const REGION_KEY = /(?:^|[\s"'{,])region["']?\s{0,10}[=:]/;

/** Files whose plain `region` key is the tree's default. */
const SETTINGS_FILE =
  /(?:^|[\\/])(?:cdk(?:\.context)?\.json|samconfig\.(?:toml|ya?ml)|serverless\.ya?ml|Pulumi\.[\w.-]*ya?ml|\.env[\w.]*|[\w.-]+\.env)$/i;

/** True for a Region that a well-known default setting carries: `AWS_REGION`, a provider block, `cdk.json` … */
export function workspaceDefault(text: string, span: Span, lines: Lines, path: string | undefined): boolean {
  const line = lines.lineAt(span.start);
  const before = text.slice(Math.max(lines.start(line), span.start - 200), span.start);
  if (DEFAULT_KEY.test(before) || isEnvironmentPair(lines, line, before)) return true;
  if (!REGION_KEY.test(before)) return false;
  if (path !== undefined && SETTINGS_FILE.test(path)) return true;
  return path !== undefined && /\.tf(?:vars)?$/.test(path) && inProviderBlock(lines, line);
}

/** Kubernetes and task definitions: `- name: AWS_REGION` with `value:` on the next line. */
function isEnvironmentPair(lines: Lines, line: number, before: string): boolean {
  if (!/(?:^|[\s"'{])value["']?\s{0,10}:/.test(before) || line === 0) return false;
  return /name["']?\s{0,10}:\s{0,10}["']?(?:AWS_REGION|AWS_DEFAULT_REGION)\b/.test(lines.text(line - 1) + before);
}

function inProviderBlock(lines: Lines, line: number): boolean {
  for (let n = line; n >= 0 && line - n < 15; n--) {
    const text = lines.text(n);
    if (/^\s*provider\s+"aws"\s*\{/.test(text)) return true;
    if (n < line && /^\s*\}/.test(text)) return false;
  }
  return false;
}
