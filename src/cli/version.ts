/** The package's version, put in by the build. */
declare const BEDROCK_RESIDENCY_VERSION: string | undefined;

export const VERSION = typeof BEDROCK_RESIDENCY_VERSION === 'string' ? BEDROCK_RESIDENCY_VERSION : '0.0.0-development';
