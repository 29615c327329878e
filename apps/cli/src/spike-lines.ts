import type { Schemas } from '@bell-lap/api-client/client'
import type { CliText } from './reader-locale.ts'

type RunSpike = Schemas['RunSpike']

/** A run that was much longer than lately, and what follows from it. */
export function spikeLines({ t }: CliText, spike: RunSpike): readonly string[] {
  const { day, distanceM, longestBeforeM, ratio, easyUntil, longUntil, mostM, hasPlan } = spike
  return [
    t('spike.line', { day, distanceM, moreShare: ratio - 1, longestM: longestBeforeM }),
    t(hasPlan ? 'spike.follows' : 'spike.no-plan', {
      easyDay: easyUntil,
      longDay: longUntil,
      mostM,
    }),
  ]
}
