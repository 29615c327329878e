/** A4: days without a run, told or not, and the way back to training after them. */
import { message, sentences } from '@bell-lap/units/message'
import { titleOf } from '@bell-lap/workout/describe/title'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import {
  LADDER_BREAK_DAYS,
  LIGHT_FROM_DAYS,
  LONG_BREAK_DAYS,
  returnRow,
} from '../../ledger/breaks.ts'
import type { Return } from '../../ledger/breaks.ts'
import { finding, ruleText } from '../rule.ts'
import type { Ending, Finding, MadeChange, Rule } from '../rule.ts'
import { openSessions } from '../situation.ts'
import type { Situation } from '../situation.ts'
import { wasAbsent } from './missed.ts'
import { breakLimits } from './return.ts'

/** One run left out is no break: so many are, or a day that was told to be without running. */
const MISSED_IN_BREAK = 2
/** The first quality session after a short break is looked for so far ahead. */
const FIRST_QUALITY_WITHIN_DAYS = 10
/** Of the repetitions of the first quality session after a short break (X). */
const LIGHT_SHARE = 0.75
/** The last limit after a break ends by then. */
const LIMITS_DAYS = 28

export const BREAK: Rule = {
  id: 'A4',
  ...ruleText('A4'),
  source: 'science D7, detraining reviews',
  grade: 'D',
  find: (situation) =>
    situation.returns
      .filter(({ back }) => daysBetween(back, situation.today) <= LIMITS_DAYS)
      .flatMap((one) => findingFor(one, situation)),
  ends: breakEnds,
}

function findingFor(one: Return, situation: Situation): readonly Finding[] {
  const row = returnRow(one.runFreeDays)
  if (row === null) return firstLight(one, situation)
  const { back, since, runFreeDays } = one
  const hard = message(
    row.fromDays === LADDER_BREAK_DAYS
      ? 'reason.break-not-hard-weeks'
      : row.fromDays === LONG_BREAK_DAYS
        ? 'reason.break-not-hard-week'
        : 'reason.break-easy-first',
  )
  return [
    finding('A4', `${since}:${row.fromDays}`, {
      everyDay: true,
      sentence: sentences([
        message('reason.break', {
          days: runFreeDays,
          backDay: back,
          firstWeekShare: row.firstWeekShare,
          usualWeekM: 1000 * situation.usualWeekKm,
        }),
        hard,
      ]),
      action: { kind: 'limit', limits: breakLimits(situation, one) },
    }),
  ]
}

/** A short break that was not planned: the first quality session after it has a quarter less work. */
function firstLight(
  { back, since, runFreeDays }: Return,
  situation: Situation,
): readonly Finding[] {
  const { today, missed } = situation
  if (back < today) return []
  const isInBreak = (day: string) => day > since && day < back
  const days = Array.from({ length: runFreeDays }, (_, i) => addDays(since, i + 1))
  const unplanned =
    missed.filter(({ day }) => isInBreak(day)).length >= MISSED_IN_BREAK ||
    days.some((day) => wasAbsent(situation, day))
  const until = addDays(back, FIRST_QUALITY_WITHIN_DAYS)
  const next = openSessions(situation, back).find(
    ({ role, day }) => role === 'quality' && day <= until,
  )
  if (!unplanned || next === undefined) return []
  return [
    finding('A4', `${since}:light`, {
      sentence: message('reason.break-short', {
        days: runFreeDays,
        session: titleOf(next.workout),
      }),
      action: { kind: 'fewer-reps', sessionId: next.id, share: LIGHT_SHARE },
    }),
  ]
}

/** A break that did not come, or came out shorter, gives back what was taken for it. */
function breakEnds({ returns, today }: Situation, change: MadeChange): Ending | null {
  const [, since, from] = change.key.split(':')
  const fromDays = from === 'light' ? LIGHT_FROM_DAYS : Number(from)
  if (!Number.isFinite(fromDays)) return null
  const stands = returns.some((one) => one.since === since && one.runFreeDays >= fromDays)
  if (stands) return null
  return {
    sentence: message('back.break-shorter'),
    evidence: change.evidence,
    from: today,
    hardFrom: addDays(today, 1),
  }
}
