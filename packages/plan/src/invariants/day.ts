/** 41: the kilometres of a day, and where a second run may not be. */
import { addDays } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import { isExempt, longestBeforeKm } from '../ledger/training-ledger.ts'
import { dayCapKm } from '../ledger/caps.ts'
import { usualWeekKm } from '../ledger/usual-week.ts'
import type { Check, CheckedPlan, CheckedSession, Finding } from './checked-plan.ts'
import { progressOn } from './checked-plan.ts'
import { is } from '@bell-lap/workout/classify/classify'

/** Rounding of metres to tenths of kilometres. */
const TOLERANCE_KM = 0.1
const EVERY_DAY = 7

export const dayOfRuns: Check = (checked) => {
  const days = new Map<string, CheckedSession[]>()
  for (const session of checked.sessions)
    days.set(session.day, [...(days.get(session.day) ?? []), session])
  return [...days.values()].flatMap((runs) => [
    ...tooFar(checked, runs),
    ...wronglyDouble(checked, runs),
  ])
}

/**
 * All runs of a day together stay under the cap of the long run; on race days the race counts. A day
 * with one run is the business of rule 1.
 */
function tooFar(checked: CheckedPlan, runs: readonly CheckedSession[]): readonly Finding[] {
  const [first] = runs
  if (first === undefined || runs.length < 2) return []
  const metres = runs.reduce(
    (sum, run) => sum + (isExempt(run) ? run.facts.workM : run.facts.distanceM),
    0,
  )
  const longest = longestBeforeKm(progressOn(checked, first.day), first.day)
  const { history, availability } = checked.request
  const week = checked.weeks.find(({ week: { index } }) => index === first.weekIndex)
  const weekKm = Math.max(usualWeekKm(history), week?.done.km ?? 0)
  const most = dayCapKm(longest, weekKm, availability.runsPerWeek)
  const km = metres / 1000
  return km > most + TOLERANCE_KM
    ? [
        {
          ids: runs.map(({ id }) => id),
          detail: message('broken.far-day', {
            distanceM: metres,
            day: first.day,
            mostM: 1000 * most,
          }),
        },
      ]
    : []
}

function wronglyDouble(
  { sessions, request, plan }: CheckedPlan,
  runs: readonly CheckedSession[],
): readonly Finding[] {
  const second = runs.find((run) => run.second === true)
  if (second === undefined) return []
  const eve = addDays(second.day, 1)
  const why = [
    runs.some(({ role }) => role === 'long') ? 'second-on-long-run-day' : null,
    request.availability.runsPerWeek === EVERY_DAY &&
    runs.some(({ workout }) => is(workout, 'recovery-run'))
      ? 'second-on-recovery-day'
      : null,
    eve === plan.raceDay || sessions.some((one) => one.day === eve && isExempt(one))
      ? 'second-before-race'
      : null,
  ].find((one) => one !== null)
  return why === undefined ? [] : [{ ids: [second.id], detail: message(`broken.${why}`) }]
}
