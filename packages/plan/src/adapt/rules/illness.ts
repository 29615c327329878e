/** A10 and A11: ill above the neck, or with fever, stomach or chest; and the way back from it. */
import { message, sentences } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { span } from '../day-limit.ts'
import type { DayLimit } from '../day-limit.ts'
import { finding, ruleText } from '../rule.ts'
import type { Ending, MadeChange, Rule } from '../rule.ts'
import { usualRunKm } from '../situation.ts'
import type { Situation } from '../situation.ts'
import { firstSickDay, lastSickDay, reportedAgain } from '../illness-end.ts'
import { eventsOf } from '../../model/training-event.ts'
import type { Illness } from '../../model/training-event.ts'
import { breakLimits } from './return.ts'

export const NO_QUALITY_AFTER_MILD_DAYS = 2
/** A whole day without symptoms before the first run (24 h at least, 48 h preferred). */
const FREE_DAYS = 1
const FIRST_RUNS = [0.5, 0.7, 0.9] as const
/** While an illness goes on, today and so many days are kept free at a time. */
const OPEN_DAYS = 3
/** After them so many of the first runs, two days for each: however soon the illness ends, nothing fast is due before. */
const OPEN_RUNS = 2
const DAYS_A_RUN = 2
const FORGET_DAYS = 21

function current(situation: Situation, mild: boolean): readonly Illness[] {
  return eventsOf(situation.events, 'illness').filter((illness) => {
    const last = lastSickDay(illness, situation.events, situation.today)
    const old = last !== null && daysBetween(last, situation.today) > FORGET_DAYS
    const isRepeated = reportedAgain(illness, situation.events) !== null
    return (illness.symptoms === 'above-neck') === mild && !old && !isRepeated
  })
}

export const MILD_ILLNESS: Rule = {
  id: 'A10',
  ...ruleText('A10'),
  source: 'the neck check (coaching and sports-medicine convention)',
  grade: 'D',
  find: (situation) =>
    current(situation, true).flatMap((illness) => {
      const { today } = situation
      const last = lastSickDay(illness, situation.events, today) ?? addDays(today, OPEN_DAYS)
      const to = addDays(last, NO_QUALITY_AFTER_MILD_DAYS)
      if (to < today) return []
      const from = illness.day > today ? illness.day : today
      return [
        finding('A10', illness.id, {
          sentence: sentences([
            message('reason.cold', { days: NO_QUALITY_AFTER_MILD_DAYS }),
            message('reason.nothing-made-up'),
          ]),
          evidence: [illness.id],
          everyDay: true,
          action: {
            kind: 'limit',
            limits: [{ kind: 'easy', longestMin: 60, strides: false, from, to }],
          },
        }),
      ]
    }),
  ends: coldEnds,
}

/** While a cold goes on, days ahead are kept easy; when its last day is known, those after come back. */
function coldEnds({ events, today }: Situation, change: MadeChange): Ending | null {
  const [, id] = change.key.split(':')
  const ill = eventsOf(events, 'illness').find((one) => one.id === id)
  if (ill === undefined) return takenBack(today)
  const last = lastSickDay(ill, events, today)
  if (last === null || last >= today) return null
  const from = addDays(last, NO_QUALITY_AFTER_MILD_DAYS + 1)
  return { sentence: message('back.cold-over'), evidence: [ill.id], from, hardFrom: from }
}

function takenBack(today: CalendarDay): Ending {
  return {
    sentence: message('back.illness-withdrawn'),
    evidence: [],
    from: today,
    hardFrom: today,
  }
}

export const ILLNESS: Rule = {
  id: 'A11',
  ...ruleText('A11'),
  source: 'return after systemic illness (sports-medicine convention; shares X)',
  grade: 'D',
  find: (situation) =>
    current(situation, false).map((illness) => {
      const { today, events } = situation
      const last = lastSickDay(illness, events, today)
      const limits =
        last === null ? openLimits(illness, situation) : endedLimits(illness, situation, last)
      const sentence = sentenceOf(illness, situation, last)
      return finding('A11', `${illness.id}:${last ?? STILL_OPEN}`, {
        sentence,
        evidence: [illness.id],
        redFlag: true,
        everyDay: true,
        action: { kind: 'limit', limits },
        advice:
          illness.symptoms === 'chest'
            ? { text: sentence, seeClinician: true, asks: 'nothing' }
            : null,
      })
    }),
  ends: illnessEnds,
}

/** In the key of a change, in place of the last day ill. */
const STILL_OPEN = 'open'

function sentenceOf(
  { symptoms }: Illness,
  situation: Situation,
  last: CalendarDay | null,
): Message {
  const noRunning =
    last === null
      ? message('reason.illness-open', { symptoms })
      : message('reason.illness', { symptoms, backDay: backDay(last) })
  const [first, second, third] = FIRST_RUNS
  const firstRuns = message('reason.illness-first-runs', {
    firstShare: first,
    secondShare: second,
    thirdShare: third,
    usualRunM: 1000 * usualRunKm(situation),
  })
  const more = symptoms === 'chest' ? [message('illness.chest')] : []
  return sentences([noRunning, firstRuns, message('reason.nothing-made-up'), ...more])
}

/** The first day of running after the last day ill. */
export function backDay(last: CalendarDay): CalendarDay {
  return addDays(last, FREE_DAYS + 1)
}

/** Kilometres of the first three runs after an illness. */
function firstRunsKm(situation: Situation): readonly number[] {
  return FIRST_RUNS.map((share) => share * usualRunKm(situation))
}

/** Nothing for the next days, then short easy runs, and nothing fast before the first runs could be over. */
function openLimits(illness: Illness, situation: Situation): readonly DayLimit[] {
  const { today } = situation
  const from = illness.day > today ? illness.day : today
  const restTo = addDays(from, OPEN_DAYS)
  return [
    { kind: 'rest', strengthToo: true, from, to: restTo },
    {
      kind: 'first-runs',
      ...span(addDays(restTo, 1), OPEN_RUNS * DAYS_A_RUN),
      mostKm: firstRunsKm(situation).slice(0, OPEN_RUNS),
    },
  ]
}

/** Rest until a day without symptoms, the three runs, and the lower weeks after a long illness. */
function endedLimits(
  illness: Illness,
  situation: Situation,
  last: CalendarDay,
): readonly DayLimit[] {
  const { today, events } = situation
  const from = illness.day > today ? illness.day : today
  const to = addDays(last, FREE_DAYS)
  const back = backDay(last)
  const rest: readonly DayLimit[] = to < from ? [] : [{ kind: 'rest', strengthToo: true, from, to }]
  return [
    ...rest,
    {
      kind: 'first-runs',
      from: back,
      to: addDays(back, FORGET_DAYS),
      mostKm: firstRunsKm(situation),
    },
    ...breakLimits(situation, {
      back,
      runFreeDays: daysBetween(firstSickDay(illness, events), back),
    }),
  ]
}

/**
 * What was held while the end was open, or until another last day, comes back from the first day of
 * running on; the limits of the return are then held anew.
 */
function illnessEnds({ events, today }: Situation, change: MadeChange): Ending | null {
  const [, id, heldFor] = change.key.split(':')
  const ill = eventsOf(events, 'illness').find((one) => one.id === id)
  if (ill === undefined) return takenBack(today)
  const last = lastSickDay(ill, events, today)
  if (last === null || heldFor === last) return null
  const back = backDay(last)
  const from = back > today ? back : today
  return { sentence: message('back.well-again'), evidence: [ill.id], from, hardFrom: from }
}
