/** A10 and A11: ill above the neck, or with fever, stomach or chest; and the way back from it. */
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { span } from '../day-limit.ts'
import type { DayLimit } from '../day-limit.ts'
import { finding } from '../rule.ts'
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
const FIRST_RUNS = [0.5, 0.7, 0.9]
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
  name: 'A cold above the neck',
  condition: 'ill above the neck, mild, no fever',
  action: 'easy running only, and no quality for 48 h',
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
          sentence: `A cold without fever: easy running if you feel like it, nothing fast until ${NO_QUALITY_AFTER_MILD_DAYS} days after it is gone. Nothing is made up.`,
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
  return { sentence: 'The cold is over.', evidence: [ill.id], from, hardFrom: from }
}

function takenBack(today: CalendarDay): Ending {
  return {
    sentence: 'You took back that you were ill.',
    evidence: [],
    from: today,
    hardFrom: today,
  }
}

export const ILLNESS: Rule = {
  id: 'A11',
  name: 'Fever, stomach or chest',
  condition: 'fever, stomach or chest symptoms',
  action:
    'no running until a day without symptoms; then three easy runs of 50, 70 and 90 %. While the end is open only the next days are held; “well again” gives back what lies after',
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

const SYMPTOM_WORDS: Readonly<Record<Illness['symptoms'], string>> = {
  'above-neck': 'a cold',
  fever: 'fever',
  stomach: 'stomach symptoms',
  chest: 'chest symptoms',
}

export function saySymptoms(symptoms: Illness['symptoms']): string {
  return SYMPTOM_WORDS[symptoms]
}

function sentenceOf(illness: Illness, situation: Situation, last: CalendarDay | null): string {
  const until =
    last === null ? 'until a day after you feel well; say so when you do' : `until ${backDay(last)}`
  const chest =
    illness.symptoms === 'chest' ? ' With chest symptoms please see a clinician first.' : ''
  return `Ill with ${saySymptoms(illness.symptoms)}: no running ${until}. Then three easy runs of half, 70 and 90 % of your usual ${usualRunKm(situation).toFixed(1)} km before anything fast. Nothing is made up.${chest}`
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
  return { sentence: 'You are well again.', evidence: [ill.id], from, hardFrom: from }
}
