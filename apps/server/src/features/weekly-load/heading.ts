/** The one sentence that the page begins with. */
import type { UsualRange } from '@bell-lap/load/metabolic/usual-range'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { LoadWeek, Measure } from './schema.ts'

type UsualRanges = Partial<Record<Measure, UsualRange>>

interface Known {
  readonly week: LoadWeek | undefined
  readonly usual: UsualRanges
  /** Runs of this week that were much longer than any of the 30 days before. */
  readonly spikes: readonly { readonly distanceM: number; readonly longestBeforeM: number }[]
  readonly hasRuns: boolean
}

interface Opening {
  readonly heading: Message
  readonly lead: Message | null
}

const TISSUES = ['achilles', 'tibia', 'kneecap'] as const

/**
 * A run that was far longer than usual comes first; then a part of the legs that does more than usual, then
 * a week that is heavier or lighter as a whole.
 */
export function openingOf({ week, usual, spikes, hasRuns }: Known): Opening {
  if (!hasRuns) return { heading: message('load.no-runs'), lead: message('load.no-runs-lead') }
  const [spike] = spikes
  if (spike !== undefined) {
    const { distanceM, longestBeforeM } = spike
    return {
      heading: message('load.spike'),
      lead: message('load.spike-lead', { distanceM, longestM: longestBeforeM }),
    }
  }
  const expected = week?.expected ?? null
  if (expected === null || usual.loadAu === undefined)
    return { heading: message('load.too-little'), lead: message('load.too-little-lead') }
  const most = TISSUES.flatMap((tissue) => {
    const range = usual[tissue]
    if (range === undefined || expected[tissue] <= range.high) return []
    return [{ tissue, times: expected[tissue] / range.centre }]
  }).toSorted((a, b) => b.times - a.times)[0]
  if (most !== undefined) {
    const { tissue, times } = most
    const planned = week?.planned?.[tissue] ?? null
    const asPlanned = planned !== null && expected[tissue] <= 1.05 * planned
    return {
      heading: message(asPlanned ? `load.more-planned.${tissue}` : `load.more.${tissue}`),
      lead: message('load.more-lead', { moreShare: times - 1 }),
    }
  }
  if (expected.loadAu < usual.loadAu.low)
    return { heading: message('load.less'), lead: message('load.less-lead') }
  return { heading: message('load.usual'), lead: message('load.usual-lead') }
}
