import type { Reference } from '../domain/reference.js';

/** What surroundings decide, and the grammar alone does not. */
type Surroundings = 'context' | 'sourceRegion' | 'sourceSpan' | 'sourceCandidates' | 'endpoint' | 'statementRegions' | 'tie' | 'tiedBy';

type WithoutSurroundings<R> = R extends Reference ? Omit<R, Surroundings> : never;

/** A reference as the grammar finds it, before its surroundings are read. */
export type Draft = WithoutSurroundings<Reference>;
export type DraftOf<K extends Reference['kind']> = Extract<Draft, { kind: K }>;
