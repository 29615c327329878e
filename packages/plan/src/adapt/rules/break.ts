/** A4: days without a run, told or not, and the way back to training after them. */
import { joined } from '@bell-lap/units/message'
import { titleOf } from '@bell-lap/workout/describe/title'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import { LADDER_BREAK_DAYS, LONG_BREAK_DAYS, returnRow } from '../../ledger/breaks.ts'
import type { Return } from '../../ledger/breaks.ts'
import { finding } from '../rule.ts'
import type { Ending, Finding, MadeChange, Rule } from '../rule.ts'
import { openSessions } from '../situation.ts'
import type { Situation } from '../situation.ts'
import { wasAbsent } from './missed.ts'
import { breakLimits } from './return.ts'

/** The first quality session after a short break is looked for so far ahead. */
const FIRST_QUALITY_WITHIN_DAYS = 10
/** The last limit after a break ends by then. */
const LIMITS_DAYS = 28

export const BREAK: Rule = {
  id: 'A4',
  name: 'Days without a run',
  condition: '4, 8, 15 or 29 days or more without a run: missed, ill, away or planned',
  action:
    'first quality light; from 8 days three easy runs first and 70 % of a week; from 15 half of it and nothing hard; from 29 the first rungs of the way back',
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
  const usual = situation.usualWeekKm.toFixed(0)
  const share =
    row.fromDays === LADDER_BREAK_DAYS
      ? 'a third'
      : row.fromDays === LONG_BREAK_DAYS
        ? 'half'
        : '70 %'
  const hard =
    row.fromDays === LADDER_BREAK_DAYS
      ? ', and nothing hard for three weeks'
      : row.fromDays === LONG_BREAK_DAYS
        ? ', and nothing hard in it'
        : ''
  return [
    finding('A4', `${since}:${row.fromDays}`, {
      everyDay: true,
      sentence: `${runFreeDays} days without a run until ${back}: three easy runs come first, the first week back is ${share} of your usual ${usual} km${hard}.`,
      action: { kind: 'limit', limits: breakLimits(situation, one) },
    }),
  ]
}

/** A short break that was not planned: the first quality session after it comes in its easier version. */
function firstLight(
  { back, since, runFreeDays }: Return,
  situation: Situation,
): readonly Finding[] {
  const { today, missed } = situation
  if (back < today) return []
  const isInBreak = (day: string) => day > since && day < back
  const days = Array.from({ length: runFreeDays }, (_, i) => addDays(since, i + 1))
  const unplanned =
    missed.some(({ day }) => isInBreak(day)) || days.some((day) => wasAbsent(situation, day))
  const until = addDays(back, FIRST_QUALITY_WITHIN_DAYS)
  const next = openSessions(situation, back).find(
    ({ role, day }) => role === 'quality' && day <= until,
  )
  if (!unplanned || next === undefined) return []
  return [
    finding('A4', `${since}:light`, {
      sentence: joined`${runFreeDays} days without a run: “${titleOf(next.workout)}” comes in its easier version.`,
      action: { kind: 'easier', sessionId: next.id },
    }),
  ]
}

/** A break that did not come, or came out shorter, gives back what was taken for it. */
function breakEnds({ returns, today }: Situation, change: MadeChange): Ending | null {
  const [, since, from] = change.key.split(':')
  const fromDays = Number(from)
  if (!Number.isFinite(fromDays)) return null
  const stands = returns.some((one) => one.since === since && one.runFreeDays >= fromDays)
  if (stands) return null
  return {
    sentence: 'The break did not last so long.',
    evidence: change.evidence,
    from: today,
    hardFrom: addDays(today, 1),
  }
}
