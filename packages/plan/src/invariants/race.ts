/** The taper, and the way up again after the race. */
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import { taperOf } from '../ledger/taper.ts'
import { taperWindowStarts, TOUCH_WINDOW_DAYS } from '../ledger/taper-windows.ts'
import { longRunLadderKm } from '../ledger/long-run-ladder.ts'
import { SINGLE_RUN_RATIO } from '../ledger/caps.ts'
import { longestKnownRunKm } from '../ledger/usual-week.ts'
import type { Check, CheckedPlan, CheckedWeek, Finding } from './checked-plan.ts'
import { hasBlockedDay, isTaper } from './distance.ts'
import { is } from '@bell-lap/workout/classify/classify'

const QUIET_DAYS = 3

export const taper: Check = (checked) => [
  ...fallingWeeks(checked),
  ...checked.hard
    .filter(({ day, workout }) => {
      const toRace = daysBetween(day, checked.plan.raceDay)
      return toRace > 0 && toRace < QUIET_DAYS && !is(workout, 'openers')
    })
    .map(({ id }) => ({ ids: [id], detail: message('broken.hard-before-race') })),
  ...touches(checked),
]

function withoutRace(checked: CheckedPlan, { sessions }: CheckedWeek): number {
  return sessions
    .filter(({ day }) => day !== checked.plan.raceDay)
    .reduce((sum, { facts }) => sum + facts.distanceM, 0)
}

function fallingWeeks(checked: CheckedPlan): readonly Finding[] {
  return checked.weeks.flatMap((week, i) => {
    const before = checked.weeks[i - 1]
    if (before === undefined || !isTaper(checked, week) || hasBlockedDay(checked, before)) return []
    return withoutRace(checked, week) > withoutRace(checked, before)
      ? [{ ids: [week.id], detail: message('broken.taper-grows') }]
      : []
  })
}

/** Some speed in any five days of the taper that hold two runs. */
function touches(checked: CheckedPlan): readonly Finding[] {
  const { plan, request, sessions } = checked
  const starts = taperWindowStarts(plan.raceDay, taperOf(request))
  return starts.flatMap((from) => {
    const to = addDays(from, TOUCH_WINDOW_DAYS)
    const inside = sessions.filter(({ day }) => day >= from && day < to)
    const touched = inside.some(
      ({ facts }) => facts.fastM > 0 || facts.vo2M > 0 || facts.thresholdM > 0,
    )
    return inside.length >= 2 && !touched
      ? [{ ids: inside.map(({ id }) => id), detail: message('broken.no-speed', { fromDay: from }) }]
      : []
  })
}

export const ladderAfterRace: Check = ({ request, sessions }) => {
  const lastLong = sessions.filter(({ role }) => role === 'long').at(-1)
  if (lastLong === undefined) return []
  const start = lastLong.facts.distanceM / 1000
  const ladder = longRunLadderKm(start, longestKnownRunKm(request))
  return ladder.flatMap((km, i) => {
    const longest = ladder[i - 1] ?? start
    return km > SINGLE_RUN_RATIO * longest + 0.01
      ? [
          {
            ids: [lastLong.id],
            detail: message('broken.ladder', { distanceM: 1000 * km, beforeM: 1000 * longest }),
          },
        ]
      : []
  })
}
