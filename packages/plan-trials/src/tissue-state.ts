/** Four tissues that are loaded, recover, adapt and may be injured (science D3, D4, J4). */
import { tissueLoad } from '@bell-lap/load/mechanical/tissue-load'

const BODY_TISSUES = ['achilles', 'tibia', 'kneecap', 'hamstring'] as const
export type BodyTissue = (typeof BODY_TISSUES)[number]
export type PerTissue = Readonly<Record<BodyTissue, number>>

export interface Stretch {
  readonly distanceM: number
  readonly speedMps: number
  readonly grade?: number
}

export interface TissueState {
  readonly strain: PerTissue
  readonly capacity: PerTissue
}

/** Days to recover and to adapt, science J4 (X). */
const RECOVERY_DAYS: PerTissue = { achilles: 5, tibia: 20, kneecap: 4, hamstring: 3 }
const ADAPTATION_DAYS: PerTissue = { achilles: 90, tibia: 60, kneecap: 60, hamstring: 30 }
/** Strain of the hamstring by share of top speed (science D4). */
const NEAR_TOP = { from: 0.9, times: 4 } as const
const FAST = { from: 0.8, times: 1 } as const
/** Everyday running counts a little, so that there is something to compare with (X). */
const HAMSTRING_PER_KM = 0.1
const HAMSTRING_UPHILL = 0.7

/** Above this share of the capacity the hazard grows, by so much (science J4). */
const TOLERATED = 1.1
const GROWTH = 1.5
/** A day counts as overload from here on, for any tissue (X). */
const OVERLOAD = 1.3
const MOST_FACTOR = 20

/** Hazard of a run by its length against the longest of 30 days (Schuster Brandt Frandsen 2025). */
const SPIKES: readonly (readonly [number, number])[] = [
  [1.1, 1],
  [1.3, 1.64],
  [2, 1.52],
  [Infinity, 2.28],
]

/** What a run asks of each tissue; `topMps` is the athlete's top speed. */
export function damageOf(stretches: readonly Stretch[], topMps: number): PerTissue {
  const hamstring = stretches.reduce((sum, { distanceM, speedMps, grade }) => {
    const share = speedMps / topMps
    const km = distanceM / 1000
    const fast = share >= NEAR_TOP.from ? NEAR_TOP.times : share >= FAST.from ? FAST.times : 0
    return sum + km * (HAMSTRING_PER_KM + fast) * ((grade ?? 0) > 0.02 ? HAMSTRING_UPHILL : 1)
  }, 0)
  return {
    achilles: tissueLoad('achilles', stretches),
    tibia: tissueLoad('tibia', stretches),
    kneecap: tissueLoad('kneecap', stretches),
    hamstring,
  }
}

export const NO_DAMAGE: PerTissue = { achilles: 0, tibia: 0, kneecap: 0, hamstring: 0 }

const each = (value: (tissue: BodyTissue) => number): PerTissue => ({
  achilles: value('achilles'),
  tibia: value('tibia'),
  kneecap: value('kneecap'),
  hamstring: value('hamstring'),
})

/** A body that has long run weeks like this one. */
export function usedTo(week: readonly PerTissue[]): TissueState {
  const strain = each((tissue) => {
    const daily = week.reduce((sum, day) => sum + day[tissue], 0) / Math.max(1, week.length)
    return daily / (1 - Math.exp(-1 / RECOVERY_DAYS[tissue]))
  })
  return { strain, capacity: strain }
}

export function strainedBy({ strain, capacity }: TissueState, damage: PerTissue): TissueState {
  const next = each(
    (tissue) => strain[tissue] * Math.exp(-1 / RECOVERY_DAYS[tissue]) + damage[tissue],
  )
  return {
    strain: next,
    capacity: each(
      (tissue) => capacity[tissue] + (next[tissue] - capacity[tissue]) / ADAPTATION_DAYS[tissue],
    ),
  }
}

/** One tissue with a share of its capacity left. */
export function weakened(state: TissueState, tissue: BodyTissue, share: number): TissueState {
  const capacity = { ...state.capacity, [tissue]: share * state.capacity[tissue] }
  return { ...state, capacity }
}

function ratioOf({ strain, capacity }: TissueState, tissue: BodyTissue): number {
  return strain[tissue] / Math.max(1e-6, capacity[tissue])
}

/** The most loaded tissue and how far above its capacity. */
export function mostLoaded(state: TissueState): {
  readonly tissue: BodyTissue
  readonly ratio: number
} {
  const tissue = BODY_TISSUES.reduce((most, one) =>
    ratioOf(state, one) > ratioOf(state, most) ? one : most,
  )
  return { tissue, ratio: ratioOf(state, tissue) }
}

export const isOverload = (state: TissueState) => mostLoaded(state).ratio > OVERLOAD

/** Probability of an injury in one run of so many hours, `spike` times the longest of 30 days. */
export function injuryRisk(
  state: TissueState,
  run: { readonly hours: number; readonly spike: number; readonly hazardPerHour: number },
): number {
  const bySpike = SPIKES.find(([most]) => run.spike <= most)?.[1] ?? 1
  const byTissue =
    BODY_TISSUES.reduce((sum, tissue) => {
      const over = Math.max(0, ratioOf(state, tissue) - TOLERATED)
      return sum + Math.min(MOST_FACTOR, Math.exp(GROWTH * over))
    }, 0) / BODY_TISSUES.length
  return 1 - Math.exp(-run.hazardPerHour * run.hours * bySpike * byTissue)
}
