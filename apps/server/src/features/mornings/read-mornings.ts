import { dayMeans } from '@bell-lap/plan/adapt/morning-band'
import type { MorningValue } from '@bell-lap/plan/adapt/morning-band'
import { lnRmssdOf } from '@bell-lap/plan/adapt/rules/morning'
import { eventsOf } from '@bell-lap/plan/model/training-event'
import type { CheckIn } from '@bell-lap/plan/model/training-event'
import type { Context } from '../../context.ts'
import { loadTodayFacts } from '../reports/index.ts'
import { loadExported } from './exported-mornings.ts'
import { measureOf, same } from './measure-of.ts'
import type { Mornings } from './schema.ts'

/** What the runner told of mornings, against their own usual range. */
export async function readMorningsOf(context: Context, athleteId: string): Promise<Mornings> {
  const { today, reported, settings } = await loadTodayFacts(context, athleteId)
  const checkIns = eventsOf(reported, 'check-in').filter(({ day }) => day <= today)
  return {
    today,
    // The rule compares logarithms; the runner reads milliseconds.
    hrv: measureOf(lnRmssdOf(checkIns), { today, shown: Math.exp }),
    restingHeartRate: measureOf(valuesOf(checkIns, 'restingHeartRateBpm'), { today, shown: same }),
    sleep: measureOf(valuesOf(checkIns, 'sleepHours'), { today, shown: same }),
    exported: await loadExported(context, athleteId, { settings, today }),
  }
}

function valuesOf(
  checkIns: readonly CheckIn[],
  what: 'restingHeartRateBpm' | 'sleepHours',
): readonly MorningValue[] {
  return dayMeans(
    checkIns.flatMap((checkIn) => {
      const value = checkIn[what]
      return value === null ? [] : [{ day: checkIn.day, value }]
    }),
  )
}
