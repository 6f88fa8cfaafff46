import type { Catalog } from '../catalog/facts.js';
import { homeFirst, onDemandRegions, wayInside } from '../catalog/ways.js';
import type { NoticeRemedy } from '../domain/judgement.js';
import type { Policy } from '../domain/policy.js';
import type { RegionCode } from '../domain/region.js';
import type { DefaultSignal, Signal, SlotValue } from '../domain/signal.js';

export interface NoticeRemedyContext {
  readonly catalog: Catalog;
  readonly policy: Policy;
  /** ISO date. */
  readonly today: string;
}

/** Writes down what a library would choose by itself, inside the policy; nothing where it is not certain how, or what. */
export function offerForNotice(signal: Signal, context: NoticeRemedyContext): readonly NoticeRemedy[] {
  if (signal.about !== 'default' || signal.slot === null) return [];
  const { slot, missing } = signal;
  const model = missing.includes('model') ? modelInside(signal, context) : null;
  const region = missing.includes('region') ? (model?.from ?? regionInside(signal, context)) : null;
  if ((missing.includes('model') && model === null) || (missing.includes('region') && region === null)) return [];
  const written = (value: SlotValue): string => {
    const plain = (value.of === 'region' ? region : model?.id) ?? '';
    const spelled = value.spelling === 'constant' ? plain.toUpperCase().replaceAll('-', '_') : plain;
    return value.before + spelled + value.after;
  };
  const newText = slot.before + slot.values.map(written).join(slot.separator) + slot.after;
  return [{ span: { start: slot.at, end: slot.at }, newText, region, modelId: model?.id ?? null }];
}

/** The tool's default model by a way that stays inside, and the Region it is called from. */
function modelInside(
  { tool }: DefaultSignal,
  { catalog, policy, today }: NoticeRemedyContext,
): { readonly id: string; readonly from: RegionCode } | null {
  const id = catalog.notices.tools.get(tool)?.model?.id;
  const model = id === undefined ? null : catalog.model(id, 'runtime');
  const way = model === null ? null : wayInside(model, 'runtime', policy, today);
  if (way === null) return null;
  return { id: way.id, from: way.kind === 'on-demand' ? (way.regions[0] ?? policy.homeRegion) : policy.homeRegion };
}

/** The Region to call: home, or the first allowed one that serves the model where the text names one. */
function regionInside({ tool, modelId }: DefaultSignal, { catalog, policy }: NoticeRemedyContext): RegionCode | null {
  if (modelId === null) return policy.homeRegion;
  const endpoint = tool === 'litellm-bedrock-mantle' ? 'mantle' : 'runtime';
  const model = catalog.model(modelId, endpoint);
  if (model === null) return homeFirst(policy).find((region) => catalog.regions.get(region)?.mantle === true) ?? null;
  return onDemandRegions(model, endpoint, policy)[0] ?? null;
}
