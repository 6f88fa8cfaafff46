import { Ajv } from 'ajv';
import type { Snapshot } from '../catalog/snapshot.js';
import { SNAPSHOT_SCHEMA } from '../catalog/snapshot-schema.js';

const validate = new Ajv({ allowUnionTypes: true }).compile<Snapshot>(SNAPSHOT_SCHEMA);

/** What is wrong with a value that should be a snapshot, and where; null for one that is. */
export function snapshotMistake(value: unknown): string | null {
  if (validate(value)) return null;
  const [first] = validate.errors ?? [];
  return `${first?.instancePath ?? ''} ${first?.message ?? ''}`.trim();
}
