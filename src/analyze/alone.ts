import type { Catalog } from '../catalog/facts.js';
import type { Reference } from '../domain/reference.js';
import { scan } from '../scan/scan.js';

const MOST_KEPT = 2_000;
const alone = new WeakMap<Catalog, Map<string, Reference | null>>();

/** The one reference that a text is, by itself between quotes; null when it is none, or more. Kept, since few texts are written often. */
export function readAlone(text: string, catalog: Catalog): Reference | null {
  let kept = alone.get(catalog);
  if (kept === undefined || kept.size > MOST_KEPT) alone.set(catalog, (kept = new Map<string, Reference | null>()));
  let reference = kept.get(text);
  if (reference === undefined) {
    const [first, ...more] = scan(`"${text}"`, { catalog }).references;
    reference = first !== undefined && more.length === 0 && first.text === text ? first : null;
    kept.set(text, reference);
  }
  return reference;
}
