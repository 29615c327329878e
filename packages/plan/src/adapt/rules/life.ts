/** A19 and A20, being away, and the easier version: what life does to a plan. */
import { message } from '@bell-lap/units/message'
import { titleOf } from '@bell-lap/workout/describe/title'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import { LIGHT_FROM_DAYS } from '../../ledger/breaks.ts'
import { sessionsOf } from '../../model/with-sessions.ts'
import type { PlannedSession } from '../../model/plan.ts'
import type { DayLimit } from '../day-limit.ts'
import { finding, ruleText } from '../rule.ts'
import type { Ending, Finding, MadeChange, Rule } from '../rule.ts'
import { openSessions } from '../situation.ts'
import type { Situation } from '../situation.ts'
import { lastDayOf } from '../absent-on.ts'
import { eventsOf } from '../../model/training-event.ts'
import type { TrainingEvent } from '../../model/training-event.ts'

const TIME_ZONES = 3
const TRAVEL_DAYS = 2
const ZONES_A_DAY_EASTWARD = 2
const STRESS_FROM = 8
/** At or below this the stress is over (X). */
const STRESS_GONE = 6
const BUSY_DAYS = 7
const LONG_SHARE = 0.7
const EASY_KEPT = 1

export const TRAVEL: Rule = {
  id: 'A19',
  ...ruleText('A19'),
  source: 'jet-lag guidance (convention)',
  grade: 'D',
  find: ({ events, today }) =>
    eventsOf(events, 'travel').flatMap((trip) => {
      if (trip.timeZones < TIME_ZONES) return []
      const days = trip.eastward
        ? Math.max(TRAVEL_DAYS, Math.ceil(trip.timeZones / ZONES_A_DAY_EASTWARD))
        : TRAVEL_DAYS
      const to = addDays(trip.day, days)
      if (to < today) return []
      return [
        finding('A19', trip.id, {
          sentence: message('reason.travel', {
            zones: trip.timeZones,
            direction: trip.eastward ? 'east' : 'west',
            days,
          }),
          evidence: [trip.id],
          action: { kind: 'limit', limits: [{ kind: 'not-hard', from: trip.day, to }] },
        }),
      ]
    }),
}

export const BUSY: Rule = {
  id: 'A20',
  ...ruleText('A20'),
  source: 'Skovgaard 2018 and detraining reviews for the direction; the week is convention',
  grade: 'D',
  find: (situation) => {
    const { events, today } = situation
    const busy = eventsOf(events, 'busy').map((one) => ({
      id: one.id,
      day: one.day,
      lastDay: lastDayOf(one, events, today),
    }))
    const stressed = eventsOf(events, 'check-in')
      .filter(({ stress }) => stress !== null && stress >= STRESS_FROM)
      .map(({ id, day }) => ({ id, day, lastDay: addDays(day, BUSY_DAYS - 1) }))
    return [...busy, ...stressed]
      .filter(({ lastDay }) => lastDay >= today)
      .flatMap((weeks) => minimumWeek(weeks, situation))
  },
  ends: (situation, change) => backEnds('busy', situation, change) ?? stressEnds(situation, change),
}

/** "Back" before the last day, or the days taken back: what lies ahead of them comes back. */
function backEnds(
  kind: 'away' | 'busy',
  { events, today }: Situation,
  change: MadeChange,
): Ending | null {
  const one = eventsOf(events, kind).find(({ id }) => change.key.endsWith(`:${id}`))
  if (one === undefined) {
    const isOwn = kind === 'away' && !change.key.startsWith('absence:move:')
    const sentence = message('back.away-withdrawn')
    return isOwn ? { sentence, evidence: [], from: today, hardFrom: today } : null
  }
  const last = lastDayOf(one, events, today)
  if (last === one.lastDay || last >= today) return null
  const sentence = message(`back.${kind}-over`)
  return { sentence, evidence: [one.id], from: today, hardFrom: today }
}

/** A busy week that was only told as stress ends when the stress does. */
function stressEnds({ events, today }: Situation, change: MadeChange): Ending | null {
  const told = eventsOf(events, 'check-in').filter(({ stress }) => stress !== null)
  const first = told.find(({ id }) => change.evidence.includes(id))
  const last = told.findLast(({ day }) => day <= today)
  if (first === undefined || last === undefined || last.day <= first.day) return null
  if (last.stress === null || last.stress > STRESS_GONE) return null
  return {
    sentence: message('back.stress', { score: last.stress }),
    evidence: [last.id],
    from: today,
    hardFrom: today,
  }
}

function minimumWeek(
  { id, day, lastDay }: { readonly id: string; readonly day: string; readonly lastDay: string },
  situation: Situation,
): readonly Finding[] {
  const from = day > situation.today ? day : situation.today
  const inside = openSessions(situation, from).filter((session) => session.day <= lastDay)
  const kept = new Set([
    ...inside.filter(isQuality).slice(0, 1),
    ...inside.filter(({ role }) => role === 'long').slice(0, 1),
    ...inside.filter(({ role }) => role === 'easy').slice(0, EASY_KEPT),
    ...inside.filter(({ role }) => role === 'race' || role === 'test'),
  ])
  const rest = inside
    .filter((session) => !kept.has(session))
    .map((session): DayLimit => ({
      kind: 'rest',
      strengthToo: false,
      from: session.day,
      to: session.day,
    }))
  const long = inside.find(({ role }) => role === 'long')
  const shorter: readonly DayLimit[] =
    long === undefined
      ? []
      : [
          {
            kind: 'long-run',
            mostKm: (LONG_SHARE * long.distanceM) / 1000,
            from: long.day,
            to: long.day,
          },
        ]
  return [
    finding('A20', id, {
      sentence: message('reason.busy', { longRunShare: LONG_SHARE }),
      evidence: [id],
      action: { kind: 'limit', limits: [...rest, ...shorter] },
    }),
  ]
}

function isQuality({ role }: PlannedSession): boolean {
  return role === 'quality'
}

const MOVE_DAYS = [1, -1, 2, -2]

/** Not in the table: days the runner cannot run. The key sessions are moved if that is safe. */
export const AWAY: Rule = {
  id: 'absence',
  ...ruleText('absence'),
  source: 'rules A1 and A2',
  grade: 'D',
  find: (situation) =>
    eventsOf(situation.events, 'away')
      .map((away) => ({ ...away, lastDay: lastDayOf(away, situation.events, situation.today) }))
      .filter(({ lastDay }) => lastDay >= situation.today)
      .flatMap((away): readonly Finding[] => {
        const inside = openSessions(situation).filter(
          ({ day }) => day >= away.day && day <= away.lastDay,
        )
        // After days off the first quality session is light (A4), so it only moves before them.
        const short = daysBetween(away.day, away.lastDay) + 1 < LIGHT_FROM_DAYS
        const free = (day: string) =>
          day >= situation.today && (day < away.day || (short && day > away.lastDay))
        const moves = inside.filter(isQuality).map((session) =>
          finding('absence', `move:${away.id}:${session.id}`, {
            sentence: message('reason.away-moves', {
              day: session.day,
              session: titleOf(session.workout),
            }),
            evidence: [away.id],
            action: {
              kind: 'move',
              session,
              days: MOVE_DAYS.map((days) => addDays(session.day, days)).filter(free),
              orElse: 'drop',
            },
          }),
        )
        return [
          ...moves,
          finding('absence', away.id, {
            sentence: message('reason.away', { firstDay: away.day, lastDay: away.lastDay }),
            evidence: [away.id],
            action: {
              kind: 'limit',
              limits: [{ kind: 'rest', strengthToo: true, from: away.day, to: away.lastDay }],
            },
          }),
        ]
      }),
  ends: (situation, change) => backEnds('away', situation, change),
}

/** Keys of what the runner chose: nobody is asked whether they want it. */
export function chosenKeys(events: readonly TrainingEvent[]): readonly string[] {
  return eventsOf(events, 'too-tired').map(({ id }) => `easier-version:${id}`)
}

/** Not in the table: the runner takes the easier version, which is a success of the plan. */
export const EASIER_VERSION: Rule = {
  id: 'easier-version',
  ...ruleText('easier-version'),
  source: 'autoregulation (coaching practice)',
  grade: 'D',
  find: (situation) =>
    eventsOf(situation.events, 'too-tired').flatMap((tired) => {
      const session = sessionsOf(situation.plan).find(({ id }) => id === tired.sessionId)
      if (session === undefined || !situation.isOpen(session)) return []
      return [
        finding('easier-version', tired.id, {
          sentence: message('reason.easier-version', {
            easier: titleOf(session.easier),
            session: titleOf(session.workout),
          }),
          evidence: [tired.id],
          action: { kind: 'easier', sessionId: session.id },
        }),
      ]
    }),
}
