import { decodeCatalog } from './decode.js';
import type { Catalog } from './facts.js';
import type { CatalogTable } from './table.js';
import { TABLE_JSON } from './table.generated.js';

let catalog: Catalog | undefined;

/** The catalogue that ships with the product, decoded on first use. Sources and dates: `data/`. */
export function bundledCatalog(): Catalog {
  catalog ??= decodeCatalog(JSON.parse(TABLE_JSON) as CatalogTable);
  return catalog;
}
