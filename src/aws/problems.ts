import type { AwsProblem, AwsProblemKind } from '../domain/problem.js';
import type { RegionCode } from '../domain/region.js';
import { AwsError } from './api.js';
import { TooLargeError, TooLateError } from './bounded.js';
import { masked } from './mask.js';

/** What was asked when something went wrong. */
export interface Asked {
  readonly region: RegionCode | null;
  readonly profile: string | null;
  /** The IAM action of the question; null while credentials are fetched. */
  readonly action: string | null;
  /** Every action of the whole operation. */
  readonly actions: readonly string[];
}

/** Says what a failure means. An {@link AwsError} passes unchanged; the caller has ruled out that the user cancelled. */
export function problemOf(error: unknown, asked: Asked): AwsProblem {
  if (error instanceof AwsError) return error.problem;
  const failure = failureOf(error);
  const kind = kindOf(failure, asked);
  const refused = kind === 'access-denied' || kind === 'access-forbidden';
  return {
    kind,
    region: asked.region,
    profile: asked.profile,
    action: refused ? (/not authorized to perform: ([a-z0-9-]{1,40}:[A-Za-z]{1,60})/.exec(failure.message)?.[1] ?? asked.action) : null,
    actions: asked.actions,
    detail: detailOf(kind, failure),
    partial: false,
  };
}

/** A failure as the SDK, Node or JavaScript describe it, one shape for all. */
interface Failure {
  readonly name: string;
  readonly code: string;
  readonly message: string;
  readonly status: number | null;
  readonly error: unknown;
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: '', code: '', message: String(error), status: null, error };
  const { code, $metadata } = error as Error & { code?: unknown; $metadata?: { httpStatusCode?: number } };
  // Several addresses were tried: the first failure tells as much as all.
  if (error instanceof AggregateError && error.errors.length > 0) return { ...failureOf(error.errors[0]), error };
  return {
    name: error.name,
    code: typeof code === 'string' ? code : '',
    message: error.message,
    status: $metadata?.httpStatusCode ?? null,
    error,
  };
}

const BY_NAME: ReadonlyMap<string, AwsProblemKind> = new Map([
  ['AccessDeniedException', 'access-denied'],
  ['AccessDenied', 'access-denied'],
  ['UnauthorizedOperation', 'access-denied'],
  ['ExpiredTokenException', 'credentials-expired'],
  ['ExpiredToken', 'credentials-expired'],
  ['RequestExpired', 'credentials-expired'],
  ['TokenRefreshRequired', 'credentials-expired'],
  ['UnrecognizedClientException', 'credentials-refused'],
  ['InvalidClientTokenId', 'credentials-refused'],
  ['InvalidSignatureException', 'credentials-refused'],
  ['SignatureDoesNotMatch', 'credentials-refused'],
  ['IncompleteSignatureException', 'credentials-refused'],
  ['MissingAuthenticationTokenException', 'credentials-refused'],
  ['OptInRequired', 'region-not-enabled'],
  ['ThrottlingException', 'throttled'],
  ['Throttling', 'throttled'],
  ['TooManyRequestsException', 'throttled'],
  ['RequestLimitExceeded', 'throttled'],
  ['ResourceNotFoundException', 'not-found'],
  ['TimeoutError', 'timeout'],
  ['TooLateError', 'timeout'],
  ['SyntaxError', 'malformed'],
  ['UnauthorizedException', 'sso-expired'],
]);

const NETWORK =
  /^(?:ENOTFOUND|EAI_AGAIN|EAI_FAIL|ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|ERR_STREAM_PREMATURE_CLOSE|ERR_TLS_\w{1,40}|ERR_SSL_\w{1,60}|EPROTO|CERT_\w{1,40}|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w{1,60}|HPE_\w{1,40})$/;

function kindOf(failure: Failure, { action }: Asked): AwsProblemKind {
  const { name, code, message, status, error } = failure;
  if (error instanceof TooLateError) return 'timeout';
  if (error instanceof TooLargeError) return 'too-large';
  if (message.includes('requires multi-factor authentication')) return 'mfa-required';
  if (name === 'CredentialsProviderError' || name === 'TokenProviderError' || name === 'ProviderError') return credentialsKind(message);
  // The SDK calls a connection that was cut a timeout.
  if (NETWORK.test(code) || NETWORK.test(name) || /^(?:aborted|socket hang up)$/.test(message)) return 'network';
  const named = BY_NAME.get(name) ?? BY_NAME.get(code);
  if (named === 'access-denied' && /explicit deny|service control policy/i.test(message)) return 'access-forbidden';
  if (named === 'sso-expired' && action !== null) return 'credentials-refused';
  if (named === 'malformed' && status !== null && status >= 500) return 'server';
  if (named !== undefined) return named;
  if (code === 'ETIMEDOUT' || code === 'ESOCKETTIMEDOUT') return 'timeout';
  return byStatus(status, error);
}

function credentialsKind(message: string): AwsProblemKind {
  if (/aws (?:sso )?login|SSO session|session has expired|Token is expired/i.test(message)) return 'sso-expired';
  return 'no-credentials';
}

function byStatus(status: number | null, error: unknown): AwsProblemKind {
  if (status !== null) {
    if (status === 429) return 'throttled';
    if (status === 401) return 'credentials-refused';
    if (status === 403) return 'access-denied';
    if (status === 407) return 'network';
    if (status >= 500) return 'server';
    if (status < 300) return 'malformed';
  }
  // What a reader of answers throws when their parts are of other types than the API's model says.
  return error instanceof TypeError || error instanceof RangeError ? 'malformed' : 'unexpected';
}

/** Kinds that say all there is to say. */
const PLAIN: ReadonlySet<AwsProblemKind> = new Set([
  'access-denied',
  'sso-expired',
  'throttled',
  'timeout',
  'too-large',
  'mfa-required',
  'not-found',
]);

function detailOf(kind: AwsProblemKind, { code, name, message }: Failure): string | null {
  if (PLAIN.has(kind)) return null;
  if (kind === 'network') return code === '' ? masked(message) : code;
  // The SDK tells developers where to look; that is no word for a user.
  const text = masked(message.split('Deserialization error:')[0] ?? '');
  return name === 'Error' || name === '' || name.endsWith('ProviderError') ? text : `${name}: ${text}`;
}
