import { saying } from './spoken.js';
import { counted, entry, figure } from './ui-entry.js';
import type { Words } from './words.js';

/** What is said of catalogues: refreshing them from an account, their files, and the models that they name. */
export const CATALOG_TEXTS = {
  regionOutsidePolicy: entry<{ region: string; allowed: readonly string[] }>({
    en: ({ region, allowed }, w) => `--region: ${w.quoted(region)} is not one of the allowed Regions, ${allowed.join(', ')}`,
    ja: ({ region, allowed }, w) => `--region: ${w.quoted(region)} は許可されたリージョン(${allowed.join('、')})ではありません`,
  }),

  // While an account is asked, and what became of it.
  refreshAsking: entry<{ finished: number; regions: number }>({
    en: ({ finished, regions }) => `Asking AWS… ${figure(finished)} of ${counted(regions, 'Region')}`,
    ja: ({ finished, regions }) => `AWS に照会中… ${figure(regions)} リージョン中 ${figure(finished)}`,
  }),
  refreshRegionDone: entry<{ region: string; models: number; profiles: number; resources: number }>({
    en: ({ region, models, profiles, resources }, w) =>
      `${w.region(region)}: ${counted(models, 'model')}, ${counted(profiles, 'inference profile')}${resources === 0 ? '' : `, ${counted(resources, 'resource')} of the account`}`,
    ja: ({ region, models, profiles, resources }, w) =>
      `${w.region(region)}: モデル ${figure(models)} 件、推論プロファイル ${figure(profiles)} 件${resources === 0 ? '' : `、アカウントのリソース ${figure(resources)} 件`}`,
  }),
  refreshRegionKept: entry<{ region: string; date: string }>({
    en: ({ region, date }, w) => `${w.region(region)}: not asked, kept as of ${date}`,
    ja: ({ region, date }, w) => `${w.region(region)}: 今回は照会せず、${date} の情報を引き継ぎます`,
  }),
  refreshChanges: entry<{ count: number }>({
    en: ({ count }) => `Differs from the bundled catalogue (${counted(count, 'change')}):`,
    ja: ({ count }) => `同梱のカタログとの違い(${figure(count)} 件):`,
  }),
  refreshNoChanges: entry({ en: 'Nothing differs from the bundled catalogue.', ja: '同梱のカタログとの違いはありません。' }),
  refreshSaved: entry<{ path: string }>({
    en: ({ path }, w) => `Saved to ${w.quoted(path)}; use it with --catalog`,
    ja: ({ path }, w) => `${w.quoted(path)} に保存しました。--catalog で指定して使います`,
  }),
  refreshNotAll: entry<{ failed: number; regions: number }>({
    en: ({ failed, regions }) =>
      `${figure(failed)} of ${counted(regions, 'Region')} could not be refreshed; what was known of ${failed === 1 ? 'it' : 'them'} stays in use`,
    ja: ({ failed, regions }) =>
      `${figure(regions)} リージョン中 ${figure(failed)} リージョンの情報を取得できませんでした。以前の情報を引き続き使います`,
  }),
  refreshNothing: entry({
    en: 'AWS gave no answer to save; what was saved before is untouched',
    ja: '保存できる結果がありません。以前に保存したカタログは変更していません',
  }),

  // Files.
  snapshotMissing: entry<{ path: string }>({
    en: ({ path }, w) =>
      `${w.quoted(path)}: there is no such catalogue; make it with: bedrock-residency catalog refresh --output ${w.quoted(path)}`,
    ja: ({ path }, w) =>
      `${w.quoted(path)}: カタログがありません。次のコマンドで作成してください: bedrock-residency catalog refresh --output ${w.quoted(path)}`,
  }),
  snapshotUnreadable: entry<{ path: string; reason: string }>({
    en: ({ path, reason }, w) => `${w.quoted(path)}: the catalogue can't be read${reason === '' ? '' : ` (${reason})`}`,
    ja: ({ path, reason }, w) => `${w.quoted(path)}: カタログを読み取れません${reason === '' ? '' : `(${reason})`}`,
  }),
  snapshotTooLarge: entry<{ path: string }>({
    en: ({ path }, w) => `${w.quoted(path)}: too large for a catalogue`,
    ja: ({ path }, w) => `${w.quoted(path)}: カタログとしては大きすぎます`,
  }),
  snapshotDamaged: entry<{ path: string }>({
    en: ({ path }, w) => `${w.quoted(path)}: the catalogue is cut off or damaged; refresh it again`,
    ja: ({ path }, w) => `${w.quoted(path)}: カタログが途中で切れているか、壊れています。もう一度取得してください`,
  }),
  snapshotForeign: entry<{ path: string }>({
    en: ({ path }, w) => `${w.quoted(path)}: not a catalogue that catalog refresh saved`,
    ja: ({ path }, w) => `${w.quoted(path)}: catalog refresh で保存したカタログではありません`,
  }),
  snapshotNewer: entry<{ path: string }>({
    en: ({ path }, w) => `${w.quoted(path)}: this catalogue was saved by a later version; update bedrock-residency`,
    ja: ({ path }, w) => `${w.quoted(path)}: 新しいバージョンで保存されたカタログです。bedrock-residency を更新してください`,
  }),
  snapshotInvalid: entry<{ path: string; where: string }>({
    en: ({ path, where }, w) => `${w.quoted(path)}: the catalogue is damaged (${w.quoted(where)}); refresh it again`,
    ja: ({ path, where }, w) => `${w.quoted(path)}: カタログが壊れています(${w.quoted(where)})。もう一度取得してください`,
  }),
  catalogForgotten: entry<{ path: string }>({
    en: ({ path }, w) => `${w.quoted(path)}: removed`,
    ja: ({ path }, w) => `${w.quoted(path)}: 削除しました`,
  }),
  catalogNoneToForget: entry<{ path: string }>({
    en: ({ path }, w) => `${w.quoted(path)}: no catalogue is saved there`,
    ja: ({ path }, w) => `${w.quoted(path)}: 保存されたカタログはありません`,
  }),
  catalogTaken: entry<{ path: string; date: string }>({
    en: ({ path, date }, w) => `${w.quoted(path)}: catalogue of ${date}`,
    ja: ({ path, date }, w) => `${w.quoted(path)}: ${date} 時点のカタログ`,
  }),
  catalogRegion: entry<{ region: string; date: string; models: number; profiles: number; resources: number }>({
    en: ({ region, date, models, profiles, resources }, w) =>
      `${w.region(region)}, ${date}: ${counted(models, 'model')}, ${counted(profiles, 'inference profile')}${resources === 0 ? '' : `, ${counted(resources, 'resource')} of the account`}`,
    ja: ({ region, date, models, profiles, resources }, w) =>
      `${w.region(region)}、${date}: モデル ${figure(models)} 件、推論プロファイル ${figure(profiles)} 件${resources === 0 ? '' : `、アカウントのリソース ${figure(resources)} 件`}`,
  }),

  // Age.
  catalogTooOld: entry<{ date: string; days: number }>({
    en: ({ date, days }) => `The catalogue is of ${date}, ${counted(days, 'day')} ago: refresh it (bedrock-residency catalog refresh)`,
    ja: ({ date, days }) =>
      `カタログは ${date} 時点のもので、${figure(days)} 日経過しています。bedrock-residency catalog refresh で更新してください`,
  }),
  bundleTooOld: entry<{ date: string; days: number }>({
    en: ({ date, days }) =>
      `The bundled catalogue is of ${date}, ${counted(days, 'day')} ago: update bedrock-residency, or ask your own account (bedrock-residency catalog refresh)`,
    ja: ({ date, days }) =>
      `同梱のカタログは ${date} 時点のもので、${figure(days)} 日経過しています。bedrock-residency を更新するか、bedrock-residency catalog refresh でアカウントに照会してください`,
  }),

  // Models that may be used.
  modelWayOnDemand: entry<{ id: string; regions: readonly string[] }>({
    en: ({ id, regions }, w) => `${w.quoted(id)} (on-demand in ${w.list(cities(regions, w))})`,
    ja: ({ id, regions }, w) => `${w.quoted(id)}(${w.and(cities(regions, w))}・オンデマンド)`,
  }),
  modelWayMantle: entry<{ id: string; regions: readonly string[] }>({
    en: ({ id, regions }, w) => `${w.quoted(id)} (bedrock-mantle, on-demand in ${w.list(cities(regions, w))})`,
    ja: ({ id, regions }, w) => `${w.quoted(id)}(bedrock-mantle、${w.and(cities(regions, w))}・オンデマンド)`,
  }),
  modelWayProfile: entry<{ id: string; from: readonly string[]; regions: readonly string[] }>({
    en: ({ id, from, regions }, w) => `${w.quoted(id)} (runs in ${w.or(cities(regions, w))}, called from ${w.or(cities(from, w))})`,
    ja: ({ id, from, regions }, w) => `${w.quoted(id)}(実行先は${w.and(cities(regions, w))}、送信元は${w.and(cities(from, w))})`,
  }),
  modelsSummary: entry<{ count: number; date: string }>({
    en: ({ count, date }, w) => `${counted(count, 'model')} can stay in ${w.en.name}; catalogue of ${date}`,
    ja: ({ count, date }, w) => `${w.ja.inside}で利用できるモデル: ${figure(count)} 件(カタログ ${date} 時点)`,
  }),
};

export const sayCatalog = saying(CATALOG_TEXTS);

/** Every one by its name, however many. */
function cities(regions: readonly string[], w: Words): readonly string[] {
  return [...regions].map((region) => w.city(region));
}
