/** What the plan is compared with: a plan for everybody, more of the same, and the plan without one of its rules. */
import type { Ability, Plan } from '@bell-lap/plan/model/plan'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import { askedByPlan } from './asked.ts'
import type { Asked, AskedDay, AskedStretch } from './asked.ts'
import type { Athlete } from './athlete.ts'
import { trueThresholdMps } from './fitness-state.ts'
import { usualWeek } from './usual-week.ts'

const FREE: AskedDay = { runs: [], gym: 0 }
const EASY_SHARE = 0.8

const easyRun = (km: number, speedMps: number, more: readonly AskedStretch[] = []): Asked => ({
  sessionId: null,
  role: 'easy',
  hard: false,
  expectedCr10: 3,
  stretches: [{ intent: 'work', timeS: (1000 * km) / speedMps, speedMps, grade: 0 }, ...more],
  raceM: null,
})

/** The weeks before, again. */
export function moreOfTheSame(athlete: Athlete, firstDay: string): (day: string) => AskedDay {
  const week = usualWeek(athlete)
  const speedMps = EASY_SHARE * trueThresholdMps(athlete)
  return (day) => {
    const km = week[daysBetween(firstDay, day) % 7]?.km ?? 0
    return km > 0 ? { runs: [easyRun(km, speedMps)], gym: 0 } : FREE
  }
}

/**
 * Twelve weeks out of a book, the same for everybody: 45 km, two sessions a week, fast metres from 600 to 2400, every
 * fourth week lighter (the prototype of science J4). Paces are the athlete's own.
 */
const BOOK_KM = 45
const BOOK_FAST_M = [600, 900, 1200, 1600, 1800, 2000, 2200, 2400]
const BOOK_THRESHOLD_MIN = [16, 18, 20, 20, 22, 24, 24, 20]
const BOOK_SHARES = [0, 0.18, 0.16, 0.18, 0.14, 0, 0.34]
const STRIDES_M = 300

export function bookPlan(
  ability: Ability,
  firstDay: string,
  weeks: number,
): (day: string) => AskedDay {
  const middle = ({ slowMps, fastMps }: { slowMps: number; fastMps: number }) =>
    (slowMps + fastMps) / 2
  const { E, MI, T } = ability.paces
  return (day) => {
    const index = daysBetween(firstDay, day)
    const week = Math.floor(index / 7)
    const weekday = index % 7
    const lighter = week % 4 === 3 ? 0.7 : 1
    const taper = week === weeks - 1 ? 0.5 : week === weeks - 2 ? 0.7 : 1
    const km = BOOK_KM * lighter * taper * (BOOK_SHARES[weekday] ?? 0)
    const at = Math.min(7, week)
    const fastM = (week === weeks - 1 ? 1200 : (BOOK_FAST_M[at] ?? 0)) * lighter
    const thresholdMin = (week === weeks - 1 ? 8 : (BOOK_THRESHOLD_MIN[at] ?? 0)) * lighter
    const fast = (metres: number): AskedStretch[] => [
      { intent: 'work', timeS: metres / middle(MI), speedMps: middle(MI), grade: 0 },
    ]
    const threshold: AskedStretch[] = [
      { intent: 'work', timeS: 60 * thresholdMin, speedMps: middle(T), grade: 0 },
    ]
    const more =
      weekday === 1
        ? fast(fastM)
        : weekday === 3
          ? [...fast(STRIDES_M), ...threshold]
          : weekday === 4
            ? fast(STRIDES_M)
            : []
    const gym = weekday === 0 || weekday === 4 ? 1 : 0
    if (km <= 0) return { runs: [], gym }
    return { runs: [easyRun(km, middle(E), more)], gym }
  }
}

/** Every second long run is so many times the longest of the 30 days before. */
const SPIKE = 1.45
const SPIKE_DAYS = 30

/**
 * The plan without the rule of the single run: the same kilometres, but every second long run jumps to 1.45 times the
 * longest of 30 days, and the week's other runs give what it takes.
 */
export function withSpikes(plan: Plan): (day: string) => AskedDay {
  const longs = plan.weeks.flatMap(({ sessions }) => sessions.filter(({ role }) => role === 'long'))
  const spiked = new Map<string, { readonly long: number; readonly others: number }>()
  for (const [i, long] of longs.entries()) {
    if (i % 2 === 0) continue
    const from = addDays(long.day, -SPIKE_DAYS)
    const longest = longs
      .filter(({ day }) => day >= from && day < long.day)
      .reduce((most, { distanceM }) => Math.max(most, distanceM), long.distanceM / SPIKE)
    const week = plan.weeks.findLast(({ startDay }) => startDay <= long.day)
    const others = (week?.sessions ?? [])
      .filter(({ role }) => role === 'easy')
      .reduce((sum, { distanceM }) => sum + distanceM, 0)
    const extra = SPIKE * longest - long.distanceM
    const share = others > 0 ? Math.max(0.2, 1 - extra / others) : 1
    spiked.set(week?.startDay ?? '', { long: (SPIKE * longest) / long.distanceM, others: share })
  }
  return (day) => {
    const asked = askedByPlan(plan, day)
    const week = plan.weeks.findLast(({ startDay }) => startDay <= day)
    const times = spiked.get(week?.startDay ?? '')
    if (times === undefined) return asked
    const by = (role: Asked['role']) =>
      role === 'long' ? times.long : role === 'easy' ? times.others : 1
    return { ...asked, runs: asked.runs.map((run) => longer(run, by(run.role))) }
  }
}

function longer(run: Asked, times: number): Asked {
  if (times === 1) return run
  return {
    ...run,
    stretches: run.stretches.map((one) => ({ ...one, timeS: one.timeS * times })),
  }
}

/** From the first week on as much fast running as in the largest week, and half as much again. */
const FAST_TIMES = 1.5
const MOST_TIMES = 8

/** The plan without the budget of fast metres: no ramp and no cap, the same sessions otherwise. */
export function withoutFastBudget(plan: Plan): (day: string) => AskedDay {
  const isTraining = plan.weeks.slice(0, -1)
  const most = Math.max(...isTraining.map(({ fastM }) => fastM))
  return (day) => {
    const asked = askedByPlan(plan, day)
    const week = plan.weeks.findLast(({ startDay }) => startDay <= day)
    if (week === undefined || week === plan.weeks.at(-1) || week.fastM <= 0) return asked
    const times = Math.min(MOST_TIMES, (FAST_TIMES * most) / week.fastM)
    const { slowMps } = plan.paces.MI
    return {
      ...asked,
      runs: asked.runs.map((run) =>
        run.raceM !== null
          ? run
          : {
              ...run,
              stretches: run.stretches.map((one) =>
                one.speedMps >= slowMps ? { ...one, timeS: one.timeS * times } : one,
              ),
            },
      ),
    }
  }
}
