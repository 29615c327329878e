/** The weeks that are left, planned from what was run, when steps back have made them too small. */
import { addDays, daysBetween, mondayOf } from '@bell-lap/units/calendar-day'
import { buildPlan } from '../build/build-plan.ts'
import { usualWeekKm } from '../caps/usual-week.ts'
import type { Plan, PlanRequest, PlanWeek } from '../plan.ts'
import { activeLimits } from './active-limits.ts'
import { historyNow } from './history-now.ts'
import { mend } from './mend.ts'
import { joined } from './move-race.ts'
import type { Situation } from './situation.ts'

/** Weeks that ask for less than this share of what is run are no training for this runner (X). */
const TOO_SMALL_SHARE = 0.8
/** A new plan is worth the change from this gain of kilometres on (X). */
const WORTH = 1.1
/** The taper is meant to be small. */
const TAPER_DAYS = 14

export interface PlannedAnew {
  readonly plan: Plan
  readonly request: PlanRequest
  readonly sentence: string
}

/**
 * A new plan from today to the same race, on a Monday, when the weeks left have come down to less than four fifths of
 * what the runner runs and nothing holds the runner back any more. Growth is limited by what was really run, as in
 * every plan. `null` when it is not needed, when a rule still limits a day to come, or when it would gain little.
 */
export function planAnew(situation: Situation): PlannedAnew | null {
  const { plan, request, today } = situation
  if (today !== mondayOf(today)) return null
  const history = historyNow(situation)
  const usualKm = usualWeekKm(history)
  const leftKm = typicalKm(trainingWeeks(plan, today))
  if (leftKm === null || leftKm >= TOO_SMALL_SHARE * usualKm) return null
  if (activeLimits(situation).some(({ limit }) => limit.to >= today)) return null
  const made = buildPlan({
    ...request,
    today,
    history,
    goal: { ...request.goal, raceDay: plan.raceDay, weeks: null },
    races: request.races.filter(({ day }) => day >= today && day < plan.raceDay),
  })
  if (made.refused) return null
  const next = mend(joined(situation, made.plan), { ...situation, plan }, new Set()).plan
  const nextKm = typicalKm(trainingWeeks(next, today))
  if (nextKm === null || nextKm < WORTH * leftKm) return null
  const km = (value: number) => Math.round(value)
  return {
    plan: next,
    request,
    sentence: `The weeks left had come down to about ${km(leftKm)} km; you run about ${km(usualKm)}. They are planned anew from what you ran, for the same race: about ${km(nextKm)} km.`,
  }
}

/** Weeks from today on that are neither lighter by plan nor part of the taper. */
function trainingWeeks(plan: Plan, today: string): readonly PlanWeek[] {
  return plan.weeks.filter(
    ({ startDay, cutBack }) =>
      startDay >= today &&
      !cutBack &&
      daysBetween(addDays(startDay, 6), plan.raceDay) >= TAPER_DAYS - 6,
  )
}

function typicalKm(weeks: readonly PlanWeek[]): number | null {
  const sorted = weeks.map(({ distanceM }) => distanceM / 1000).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? null
}
