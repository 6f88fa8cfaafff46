import type { Catalog } from '../catalog/facts.js';
import { geographyOf } from './place.js';

/**
 * What an editor compares with the text typed so far to tell whether an ID is meant, so that the ways that stay inside are
 * seen by whoever begins to type one that leaves: behind `us.anthropic.` the model's `jp.` profile matches, too. It lacks
 * its last character there, so that the ID that was typed to its end is the only one left. Null for an ID that is not meant.
 */
export function soughtAs(
  id: string,
  profile: { readonly geography: string; readonly modelId: string } | null,
  stays: boolean,
  typed: string,
  catalog: Catalog,
): string | null {
  const geography = geographyOf(typed, catalog);
  if (geography !== null) {
    if (profile?.geography === geography) return id;
    return stays ? `${geography}.${(profile?.modelId ?? id).slice(0, -1)}` : null;
  }
  // As long as it may become a prefix, IDs are what they are: the dot behind it asks again.
  const isOpen = !typed.includes('.') && [...catalog.geographies.keys()].some((prefix) => prefix.startsWith(typed));
  return isOpen || profile === null ? id : profile.modelId.slice(0, -1);
}
