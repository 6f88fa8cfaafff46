import type { CatalogChange } from '../catalog/changes.js';
import type { Route } from '../catalog/facts.js';
import type { RegionCode } from '../domain/region.js';
import { Words, type Speaker } from './words.js';

/** One difference between an account's Regions and what was known of them, in one line without a full stop. */
export function changeText(change: CatalogChange, speaker: Speaker): string {
  const words = new Words(speaker);
  return speaker.locale === 'ja' ? japanese(change, words) : english(change, words);
}

function cities(regions: readonly RegionCode[], words: Words): string {
  return words.list(regions.map((region) => words.city(region)));
}

function english(change: CatalogChange, w: Words): string {
  const id = w.quoted(change.id);
  const to = (route: Route): string => (typeof route === 'string' ? 'any commercial Region' : cities(route, w));
  switch (change.kind) {
    case 'model-new': {
      const name = change.name === change.id ? '' : ` (${w.quoted(change.name)})`;
      return `new model ${id}${name}: ${change.regions.length === 0 ? 'not on-demand' : `on-demand in ${cities(change.regions, w)}`}`;
    }
    case 'model-offered':
      return `${id}: now on-demand in ${cities(change.regions, w)}`;
    case 'model-gone':
      return `${id}: no longer on-demand in ${cities(change.regions, w)}`;
    case 'model-retired':
      return `${id}: legacy now in ${cities(change.regions, w)}`;
    case 'profile-new':
      return `new profile ${id}: from ${cities(change.from, w)} to ${to(change.to)}`;
    case 'profile-gone':
      return `${id}: can no longer be called from ${cities(change.from, w)}`;
    case 'route-moved': {
      const from = `from ${cities(change.from, w)}`;
      if (change.difference === null) return `${id}: ${from} now to ${to(change.to)}${typeof change.to === 'string' ? '' : ' only'}`;
      const { added, removed } = change.difference;
      const more = added.length === 0 ? [] : [`now also to ${cities(added, w)}`];
      const less = removed.length === 0 ? [] : [`no longer to ${cities(removed, w)}`];
      return `${id}: ${from} ${[...more, ...less].join('; ')}`;
    }
  }
}

function japanese(change: CatalogChange, w: Words): string {
  const id = w.quoted(change.id);
  const to = (route: Route): string => (typeof route === 'string' ? 'すべての商用リージョン' : cities(route, w));
  switch (change.kind) {
    case 'model-new': {
      const name = change.name === change.id ? '' : `(${w.quoted(change.name)})`;
      return `新しいモデル ${id}${name}: ${change.regions.length === 0 ? 'オンデマンドの提供なし' : `オンデマンドの提供は${cities(change.regions, w)}`}`;
    }
    case 'model-offered':
      return `${id}: ${cities(change.regions, w)}でオンデマンドの提供を開始`;
    case 'model-gone':
      return `${id}: ${cities(change.regions, w)}でのオンデマンドの提供が終了`;
    case 'model-retired':
      return `${id}: ${cities(change.regions, w)}でレガシーに変更`;
    case 'profile-new':
      return `新しい推論プロファイル ${id}: 送信元 ${cities(change.from, w)}、送信先 ${to(change.to)}`;
    case 'profile-gone':
      return `${id}: ${cities(change.from, w)}からは呼び出せません`;
    case 'route-moved': {
      const from = `送信元 ${cities(change.from, w)}`;
      if (change.difference === null) return `${id}: ${from}、送信先は${to(change.to)}${typeof change.to === 'string' ? '' : 'のみ'}に変更`;
      const { added, removed } = change.difference;
      const more = added.length === 0 ? [] : [`送信先に${cities(added, w)}を追加`];
      const less = removed.length === 0 ? [] : [`送信先から${cities(removed, w)}を削除`];
      return `${id}: ${[from, ...more, ...less].join('、')}`;
    }
  }
}
