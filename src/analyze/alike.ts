import type { Reference } from '../domain/reference.js';
import type { RegionPart } from '../domain/region.js';
import type { Moved } from './moves.js';

/** True for references that differ in nothing but where they stand: what is said of one holds of the other. */
export function areAlike(a: Reference, b: Reference): boolean {
  return (
    a.text === b.text &&
    a.context === b.context &&
    a.sourceRegion === b.sourceRegion &&
    (a.sourceSpan === null) === (b.sourceSpan === null) &&
    haveSameParts(a, b)
  );
}

/** True when the same is moved, in the same order. */
export function areSameMoves(a: Moved, b: Moved): boolean {
  return (
    a === b ||
    (areEqual(a.decided, b.decided) &&
      a.references.length === b.references.length &&
      a.references.every((one, i) => {
        const other = b.references[i];
        return one.text === other?.text && haveSameParts(one, other);
      }))
  );
}

function haveSameParts(a: Reference, b: Reference): boolean {
  switch (a.kind) {
    case 'foundation-model':
      return (
        b.kind === a.kind &&
        a.modelId === b.modelId &&
        a.spelling === b.spelling &&
        a.endpoint === b.endpoint &&
        areEqual(a.statementRegions, b.statementRegions)
      );
    case 'inference-profile':
      return (
        b.kind === a.kind &&
        a.geography === b.geography &&
        a.modelId === b.modelId &&
        a.feature === b.feature &&
        a.spelling === b.spelling &&
        a.endpoint === b.endpoint &&
        areEqual(a.statementRegions, b.statementRegions)
      );
    case 'arn':
      return (
        b.kind === a.kind &&
        a.partition === b.partition &&
        isSamePart(a.region, b.region) &&
        a.account === b.account &&
        a.resourceType === b.resourceType &&
        a.resourceId === b.resourceId &&
        a.geography === b.geography &&
        a.modelId === b.modelId
      );
    case 'endpoint':
      return b.kind === a.kind && a.service === b.service && isSamePart(a.region, b.region) && a.shape === b.shape;
    case 'region':
      return b.kind === a.kind && a.region === b.region && a.tie === b.tie && a.spelling === b.spelling;
    case 'built-up':
      return b.kind === a.kind && a.geography === b.geography;
  }
}

function isSamePart(a: RegionPart, b: RegionPart): boolean {
  if (a.kind === 'known') return b.kind === 'known' && a.region === b.region;
  if (a.kind === 'wildcard') return b.kind === 'wildcard' && a.pattern === b.pattern;
  return a.kind === b.kind;
}

function areEqual(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((one, i) => one === b[i]));
}
