/** A1 to A4, A23 and A26: what was not run. Nothing of it is made up. */
import { joined } from '@bell-lap/units/message'
import { titleOf } from '@bell-lap/workout/describe/title'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import { sessionsOf } from '../../edit/with-sessions.ts'
import { finding, tell } from '../rule.ts'
import type { Finding, Rule } from '../rule.ts'
import { nextQuality } from '../situation.ts'
import type { Situation } from '../situation.ts'
import { eventsOf } from '../training-event.ts'
import {
  breakLimits,
  FIRST_TIER_DAYS,
  LADDER_TIER_DAYS,
  SECOND_TIER_DAYS,
  THIRD_TIER_DAYS,
} from './return.ts'

const RECENT_DAYS = 2
const MOVE_WITHIN_DAYS = 2
const QUALITY_WINDOW_DAYS = 7
const REPEAT_SHARE = 0.9
const ADHERENCE_DAYS = 21
const LEAST_ADHERENCE = 0.5
const LEAST_SESSIONS = 6
const GAP_DAYS = 7
const GAP_SHARE = 0.9
const FIRST_QUALITY_WITHIN_DAYS = 10

/** Days on which the runner was ill, injured or away: missing a session there is no miss. */
function wasAbsent({ events }: Situation, day: string): boolean {
  return (
    eventsOf(events, 'away').some((away) => day >= away.day && day <= away.lastDay) ||
    eventsOf(events, 'illness').some(
      (ill) => day >= ill.day && (ill.lastDay === null || day <= addDays(ill.lastDay, 1)),
    ) ||
    eventsOf(events, 'injury').some((injury) => day >= injury.day)
  )
}

function missedIn(situation: Situation, days: number) {
  return situation.missed.filter(
    ({ day }) =>
      daysBetween(day, situation.today) <= days &&
      day <= situation.today &&
      !wasAbsent(situation, day),
  )
}

export const MISSED_EASY: Rule = {
  id: 'A1',
  name: 'An easy run missed',
  condition: 'one easy or long run was not run',
  action: 'it is dropped',
  source: 'never make up (coaching practice)',
  grade: 'D',
  find: (situation) =>
    missedIn(situation, RECENT_DAYS)
      .filter(({ role }) => role === 'easy' || role === 'long')
      .map((session) =>
        tell('A1', session.id, {
          text: joined`“${titleOf(session.workout)}” of ${session.day} is dropped. Nothing is made up.`,
        }),
      ),
}

export const MISSED_QUALITY: Rule = {
  id: 'A2',
  name: 'A quality session missed',
  condition: 'one quality session was not run',
  action: 'it moves by up to 48 h if every rule holds, in place of an easy run; else it is dropped',
  source: 'coaching practice, invariants 5 to 8',
  grade: 'D',
  find: (situation) => {
    const isQuality = ({ role }: { readonly role: string }) => role === 'quality'
    // Two of them in a week are the case of A3.
    if (missedIn(situation, QUALITY_WINDOW_DAYS).filter(isQuality).length >= 2) return []
    const quality = missedIn(situation, MOVE_WITHIN_DAYS).filter(isQuality)
    return quality.map((session) => {
      const days = [1, 2]
        .map((after) => addDays(session.day, after))
        .filter((day) => day >= situation.today)
      return finding('A2', session.id, {
        sentence: joined`“${titleOf(session.workout)}” of ${session.day} was not run: it moves by up to two days if every safety rule holds, else it is dropped.`,
        action: { kind: 'move', session, days, orElse: 'drop' },
      })
    })
  },
}

export const MISSED_TWO: Rule = {
  id: 'A3',
  name: 'Two quality sessions missed in a week',
  condition: 'two or more quality sessions missed in 7 days',
  action: 'the coming week repeats them, at 90 %, in place of its own',
  source: 'coaching practice',
  grade: 'D',
  find: (situation) => {
    const quality = missedIn(situation, QUALITY_WINDOW_DAYS).filter(
      ({ role }) => role === 'quality',
    )
    const last = quality.at(-1)
    if (quality.length < 2 || last === undefined) return []
    if (situation.runFreeDays >= SECOND_TIER_DAYS) return []
    return [
      finding('A3', last.id, {
        sentence: `${quality.length} quality sessions were missed in seven days: the coming week repeats them at 90 %, in place of its own.`,
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

export const BREAK: Rule = {
  id: 'A4',
  name: 'Days without a run',
  condition: '4, 8, 15 or more days without a run',
  action:
    'first quality light; 70 % of a week; half of it and nothing hard; then the long way back',
  source: 'science D7, detraining reviews',
  grade: 'D',
  find: (situation) => {
    const { runFreeDays: days, today, lastRunDay } = situation
    if (days < FIRST_TIER_DAYS || wasAbsent(situation, addDays(today, -1))) return []
    if (wasAbsent(situation, today)) return []
    const tier = [LADDER_TIER_DAYS, THIRD_TIER_DAYS, SECOND_TIER_DAYS].find((from) => days >= from)
    const since = lastRunDay ?? 'start'
    return tier === undefined
      ? firstLight(situation, since)
      : [
          finding('A4', `${since}:${tier}`, {
            everyDay: true,
            sentence: `${days} days without a run: the first week back is ${tier === SECOND_TIER_DAYS ? '70 %' : tier === THIRD_TIER_DAYS ? 'half' : 'a third'} of your usual ${situation.usualWeekKm.toFixed(0)} km${tier === SECOND_TIER_DAYS ? '' : ', with nothing hard'}.`,
            action: { kind: 'limit', limits: breakLimits(situation, today, days) },
          }),
        ]
  },
}

function firstLight(situation: Situation, since: string): readonly Finding[] {
  const next = nextQuality(situation, FIRST_QUALITY_WITHIN_DAYS)
  if (next === undefined) return []
  return [
    finding('A4', `${since}:light`, {
      sentence: joined`${situation.runFreeDays} days without a run: “${titleOf(next.workout)}” comes in its easier version.`,
      action: { kind: 'easier', sessionId: next.id },
    }),
  ]
}

export const TOO_MUCH_PLAN: Rule = {
  id: 'A23',
  name: 'More plan than life allows',
  condition: 'less than half of the sessions run in three weeks',
  action: 'a plan with fewer days or shorter sessions is offered',
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
        text: `You ran ${due.length - missed.length} of ${due.length} sessions in three weeks. A plan with fewer days may fit better: change your days in Settings and make it anew.`,
        asks: 'fewer-days',
      }),
    ]
  },
}

export const DEVICE_GAP: Rule = {
  id: 'A26',
  name: 'No recordings',
  condition: 'no data for more than 7 days',
  action: 'asked; what was last known is assumed, and the next week is held to 90 %',
  source: 'engineering (X)',
  grade: 'X',
  find: (situation) =>
    eventsOf(situation.events, 'device-gap').flatMap((gap) => {
      const days = daysBetween(gap.day, gap.lastDay) + 1
      if (days <= GAP_DAYS || daysBetween(gap.lastDay, situation.today) > GAP_DAYS) return []
      const text = `There are no recordings for ${days} days. The plan assumes you ran about as before and holds the next week to 90 % of your usual ${situation.usualWeekKm.toFixed(0)} km. Did you run?`
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
