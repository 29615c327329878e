/** A19, being away, and days on which a session is too much: what life does to a plan. */
import { message } from '@bell-lap/units/message'
import { titleOf } from '@bell-lap/workout/describe/title'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import { LIGHT_FROM_DAYS } from '../../ledger/breaks.ts'
import { sessionsOf } from '../../model/with-sessions.ts'
import type { PlannedSession } from '../../model/plan.ts'
import { finding, ruleText } from '../rule.ts'
import type { Ending, Finding, MadeChange, Rule } from '../rule.ts'
import { openSessions } from '../situation.ts'
import type { Situation } from '../situation.ts'
import { lastDayOf } from '../absent-on.ts'
import { eventsOf } from '../../model/training-event.ts'
import type { TooTired, TrainingEvent } from '../../model/training-event.ts'

const TIME_ZONES = 3
const TRAVEL_DAYS = 2
const ZONES_A_DAY_EASTWARD = 2

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

/** "Back" before the last day, or the days taken back: what lies ahead of them comes back. */
export function backEnds(
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

/**
 * Not in the table: the runner is too tired for a session, which is a success of the plan. A quality
 * session goes to tomorrow or becomes easy; other runs get shorter.
 */
export const EASIER_VERSION: Rule = {
  id: 'easier-version',
  ...ruleText('easier-version'),
  source: 'autoregulation (coaching practice)',
  grade: 'D',
  find: (situation) =>
    eventsOf(situation.events, 'too-tired').flatMap((tired) => {
      const session = sessionsOf(situation.plan).find(({ id }) => id === tired.sessionId)
      if (session === undefined || !situation.isOpen(session)) return []
      return [isQuality(session) ? notToday(tired, session) : easierToday(tired, session)]
    }),
}

function notToday({ id }: TooTired, session: PlannedSession): Finding {
  return finding('easier-version', id, {
    sentence: message('reason.too-tired', { session: titleOf(session.workout) }),
    evidence: [id],
    action: { kind: 'postpone', session },
  })
}

function easierToday({ id }: TooTired, session: PlannedSession): Finding {
  return finding('easier-version', id, {
    sentence: message('reason.easier-version', {
      easier: titleOf(session.easier),
      session: titleOf(session.workout),
    }),
    evidence: [id],
    action: { kind: 'easier', sessionId: session.id },
  })
}
