/** A1 to A3, A23 and A26: what was not run. Nothing of it is made up. */
import { message, sentences } from '@bell-lap/units/message'
import { titleOf } from '@bell-lap/workout/describe/title'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import { sessionsOf } from '../../model/with-sessions.ts'
import { finding, ruleText, tell } from '../rule.ts'
import type { Rule } from '../rule.ts'
import type { PlannedSession } from '../../model/plan.ts'
import type { Situation } from '../situation.ts'
import { eventsOf } from '../../model/training-event.ts'
import { isAbsentOn } from '../absent-on.ts'
import { SHORT_BREAK_DAYS } from '../../ledger/breaks.ts'

const RECENT_DAYS = 2
const MOVE_WITHIN_DAYS = 2
const QUALITY_WINDOW_DAYS = 7
const REPEAT_SHARE = 0.9
const ADHERENCE_DAYS = 21
const LEAST_ADHERENCE = 0.5
const LEAST_SESSIONS = 6
const GAP_DAYS = 7
const GAP_SHARE = 0.9
/** What was missed in a break is not repeated in the days after it. */
const AFTER_BREAK_DAYS = 10

/** Days on which the runner was ill, injured or away: missing a session there is no miss. */
export function wasAbsent({ events, today }: Situation, day: string): boolean {
  return isAbsentOn(day, events, today)
}

function missedIn(situation: Situation, days: number) {
  return situation.missed.filter(
    ({ day }) =>
      daysBetween(day, situation.today) <= days &&
      day <= situation.today &&
      !wasAbsent(situation, day),
  )
}

/** On the way back from a break, or still in one: nothing that was missed is moved or repeated. */
function isAfterBreak({ returns, today }: Situation): boolean {
  return returns.some(({ back, since, runFreeDays }) => {
    const isNow = since < today && daysBetween(back, today) <= AFTER_BREAK_DAYS
    return isNow && runFreeDays >= SHORT_BREAK_DAYS
  })
}

/**
 * Quality sessions missed two in a week, in pairs: each counts once, so that a third one is a session by itself and a
 * week that is repeated already does not shrink again.
 */
function missedPairs(situation: Situation): readonly (readonly PlannedSession[])[] {
  const quality = situation.missed.filter(
    ({ role, day }) => role === 'quality' && day <= situation.today && !wasAbsent(situation, day),
  )
  const pairs: (readonly PlannedSession[])[] = []
  let first: PlannedSession | null = null
  for (const session of quality) {
    if (first !== null && daysBetween(first.day, session.day) <= QUALITY_WINDOW_DAYS) {
      pairs.push([first, session])
      first = null
    } else first = session
  }
  return pairs
}

export const MISSED_EASY: Rule = {
  id: 'A1',
  ...ruleText('A1'),
  source: 'never make up (coaching practice)',
  grade: 'D',
  find: (situation) =>
    missedIn(situation, RECENT_DAYS)
      .filter(({ role }) => role === 'easy' || role === 'long')
      .map((session) =>
        tell('A1', session.id, {
          text: sentences([
            message('reason.missed-easy', { session: titleOf(session.workout), day: session.day }),
            message('reason.nothing-made-up'),
          ]),
        }),
      ),
}

export const MISSED_QUALITY: Rule = {
  id: 'A2',
  ...ruleText('A2'),
  source: 'coaching practice, invariants 5 to 8',
  grade: 'D',
  find: (situation) => {
    const isQuality = ({ role }: { readonly role: string }) => role === 'quality'
    if (isAfterBreak(situation)) return []
    // Two of them in a week are the case of A3.
    const pairs = missedPairs(situation).flat()
    const quality = missedIn(situation, MOVE_WITHIN_DAYS).filter(
      (session) => isQuality(session) && !pairs.includes(session),
    )
    return quality.map((session) => {
      const days = [1, 2]
        .map((after) => addDays(session.day, after))
        .filter((day) => day >= situation.today)
      return finding('A2', session.id, {
        sentence: message('reason.missed-quality', {
          session: titleOf(session.workout),
          day: session.day,
        }),
        action: { kind: 'move', session, days, orElse: 'drop' },
      })
    })
  },
}

export const MISSED_TWO: Rule = {
  id: 'A3',
  ...ruleText('A3'),
  source: 'coaching practice',
  grade: 'D',
  find: (situation) => {
    const quality = missedPairs(situation).at(-1) ?? []
    const last = quality.at(-1)
    const isNow =
      last !== undefined && daysBetween(last.day, situation.today) <= QUALITY_WINDOW_DAYS
    if (!isNow || isAfterBreak(situation)) return []
    return [
      finding('A3', last.id, {
        sentence: message('reason.missed-two', { count: quality.length, share: REPEAT_SHARE }),
        action: {
          kind: 'repeat-week',
          missed: quality,
          from: situation.today,
          share: REPEAT_SHARE,
        },
      }),
    ]
  },
}

export const TOO_MUCH_PLAN: Rule = {
  id: 'A23',
  ...ruleText('A23'),
  source: 'coaching practice',
  grade: 'D',
  find: (situation) => {
    const { plan, today, request } = situation
    const from = addDays(today, -ADHERENCE_DAYS)
    if (from < request.today) return []
    const due = sessionsOf(plan).filter(
      ({ day, role }) => day >= from && day < today && role !== 'rest',
    )
    const missed = situation.missed.filter(({ day }) => day >= from && day < today)
    if (due.length < LEAST_SESSIONS) return []
    if (1 - missed.length / due.length >= LEAST_ADHERENCE) return []
    const week = plan.weeks.findLast(({ startDay }) => startDay <= today)
    return [
      tell('A23', week?.startDay ?? today, {
        text: message('reason.too-much-plan', {
          run: due.length - missed.length,
          planned: due.length,
        }),
        asks: 'fewer-days',
      }),
    ]
  },
}

export const DEVICE_GAP: Rule = {
  id: 'A26',
  ...ruleText('A26'),
  source: 'engineering (X)',
  grade: 'X',
  find: (situation) =>
    eventsOf(situation.events, 'device-gap').flatMap((gap) => {
      const days = daysBetween(gap.day, gap.lastDay) + 1
      if (days <= GAP_DAYS || daysBetween(gap.lastDay, situation.today) > GAP_DAYS) return []
      const text = message('reason.no-recordings', {
        days,
        share: GAP_SHARE,
        usualWeekM: 1000 * situation.usualWeekKm,
      })
      return [
        finding('A26', gap.id, {
          sentence: text,
          evidence: [gap.id],
          action: {
            kind: 'limit',
            limits: [
              {
                kind: 'volume',
                mostKm: GAP_SHARE * situation.usualWeekKm,
                from: addDays(gap.lastDay, 1),
                to: addDays(gap.lastDay, GAP_DAYS),
              },
            ],
          },
          advice: { text, seeClinician: false, asks: 'were-you-running' },
        }),
      ]
    }),
}
