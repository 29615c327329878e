/** What the engine is asked for the weeks that are left: to go on from the weeks behind. */
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { usualWeekKm } from '../ledger/usual-week.ts'
import { sessionsOf, strengthOf } from '../model/with-sessions.ts'
import { weekNumbers } from '../model/week-numbers.ts'
import type { Goal, PlannedRace, PlannedSession, PlanRequest } from '../model/plan.ts'
import type { SessionDone } from '../model/training-event.ts'
import { eventsOf } from '../model/training-event.ts'
import { historyNow } from './history-now.ts'
import { isRace } from './is-race.ts'
import type { Situation } from './situation.ts'
import { workRun } from './work-run.ts'

/** Asks for the weeks from Monday on, as if the rest of this week were run as planned. */
export function goingOn(
  situation: Situation,
  { goal, monday }: { readonly goal: Goal; readonly monday: CalendarDay },
): PlanRequest {
  const { plan, request } = situation
  const then = asOfMonday(situation, monday)
  const numbers = weekNumbers(plan)
  const isBehind = ({ day }: { readonly day: CalendarDay }) => day < monday
  const contacts = strengthOf(plan)
    .filter(isBehind)
    .map((one) => one.plyometricContacts)
  const raced = sessionsOf(plan).filter(
    (one) => isBehind(one) && (one.role === 'race' || one.role === 'test'),
  )
  return {
    ...request,
    today: monday,
    history: { ...historyWithoutRest(then), workDone: workRun(then) },
    goal,
    races: ownRaces(situation, { from: monday, until: goal.raceDay ?? plan.raceDay }),
    continues: {
      weeks: plan.weeks
        .filter(({ startDay }, i) => startDay < monday && numbers[i] !== null)
        .map(({ phase, cutBack }) => ({ phase, cutBack })),
      contacts: contacts.length === 0 ? null : Math.max(...contacts),
      raced:
        raced
          .map(({ day }) => day)
          .sort()
          .at(-1) ?? null,
    },
  }
}

function asOfMonday(situation: Situation, monday: CalendarDay): Situation {
  const left = sessionsOf(situation.plan).filter(
    (session) => session.day < monday && session.role !== 'rest' && situation.isOpen(session),
  )
  const done = [...situation.done, ...left.map(asPlanned)]
  const last = done.at(-1)?.day
  const runFreeDays =
    last === undefined ? situation.runFreeDays : Math.max(0, daysBetween(last, monday) - 1)
  return { ...situation, today: monday, done, runFreeDays }
}

function asPlanned(session: PlannedSession): SessionDone {
  const { id, day, distanceM, durationS, fastM, hard } = session
  return {
    kind: 'session-done',
    id: `planned-${id}`,
    day,
    sessionId: id,
    distanceM,
    durationS,
    fastM,
    hard,
    reps: null,
    effortCr10: null,
    inHeat: false,
    formBreakdown: null,
  }
}

/** A cut-back or taper week that was run says nothing of the usual one (science D7). */
const LIGHT_SHARE = 0.85
const AS_USUAL = 0.9

function historyWithoutRest(then: Situation) {
  const history = historyNow(then)
  const { plan, usualWeekKm: usualKm, today } = then
  const behind = plan.weeks.filter(({ startDay }) => startDay < today)
  const light = new Set(
    behind.flatMap(({ cutBack, distanceM }, i) => {
      const at = history.weeklyKm.length - behind.length + i
      return cutBack || distanceM / 1000 < LIGHT_SHARE * usualKm ? [at] : []
    }),
  )
  const full = history.weeklyKm.filter((_, at) => !light.has(at))
  const run = { ...history, weeklyKm: full.length === 0 ? history.weeklyKm : full }
  // The usual week is the one that the plan was made for, unless the weeks since fell short of it.
  const isAsUsual = usualWeekKm(run) >= AS_USUAL * then.usualWeekKm
  return {
    ...run,
    weeklyKm: isAsUsual ? then.request.history.weeklyKm : run.weeklyKm,
    // A light week takes nothing from what the weeks before it were able to do.
    fastMetresLastWeekM: Math.max(history.fastMetresLastWeekM, ...fastMetresOf(then)),
  }
}

const RECENT_WEEKS = 3

/** Fast metres of the last weeks of the plan, races and trials apart. */
function fastMetresOf({ plan, done, today }: Situation): readonly number[] {
  const raced = new Set(
    sessionsOf(plan).flatMap(({ id, role }) => (role === 'race' || role === 'test' ? [id] : [])),
  )
  return Array.from({ length: RECENT_WEEKS }, (_, i) => {
    const from = addDays(today, -7 * (i + 1))
    const to = addDays(from, 7)
    return done
      .filter(({ day, sessionId }) => day >= from && day < to && !raced.has(sessionId ?? ''))
      .reduce((sum, { fastM }) => sum + fastM, 0)
  })
}

/** The runner's other races, those of the first request and those that were added since. */
function ownRaces(
  { plan, request, events }: Situation,
  { from, until }: { readonly from: CalendarDay; readonly until: CalendarDay },
): readonly PlannedRace[] {
  const stands = new Set(
    sessionsOf(plan)
      .filter((one) => isRace(one) && one.day !== plan.raceDay)
      .map(({ day }) => day),
  )
  const added = eventsOf(events, 'race-added').map(
    ({ raceDay: day, distanceM, name, priority = 'B' }): PlannedRace => ({
      day,
      distanceM,
      name,
      priority,
    }),
  )
  const races = [...request.races, ...added].filter(
    ({ day }) => stands.has(day) && day >= from && day < until,
  )
  return [...new Map(races.map((race) => [race.day, race])).values()]
}
