/** A10 and A11: ill above the neck, or with fever, stomach or chest; and the way back from it. */
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { DayLimit } from '../day-limit.ts'
import { finding } from '../rule.ts'
import type { Ending, MadeChange, Rule } from '../rule.ts'
import { usualRunKm } from '../situation.ts'
import type { Situation } from '../situation.ts'
import { eventsOf } from '../training-event.ts'
import type { Illness } from '../training-event.ts'
import { breakLimits } from './return.ts'

const NO_QUALITY_AFTER_MILD_DAYS = 2
/** A whole day without symptoms before the first run (24 h at least, 48 h preferred). */
const FREE_DAYS = 1
const FIRST_RUNS = [0.5, 0.7, 0.9]
/** While an illness goes on, so many days are kept free at a time. */
const OPEN_DAYS = 3
const FORGET_DAYS = 21

export function lastSickDay(
  { lastDay, id }: Illness,
  { events, today }: Situation,
): CalendarDay | null {
  const cleared = eventsOf(events, 'cleared').find(({ about, day }) => about === id && day <= today)
  if (lastDay !== null && (cleared === undefined || lastDay <= cleared.day)) return lastDay
  return cleared === undefined ? null : addDays(cleared.day, -1)
}

function current(situation: Situation, mild: boolean): readonly Illness[] {
  return eventsOf(situation.events, 'illness').filter((illness) => {
    const last = lastSickDay(illness, situation)
    const old = last !== null && daysBetween(last, situation.today) > FORGET_DAYS
    return (illness.symptoms === 'above-neck') === mild && !old
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
      const last = lastSickDay(illness, situation) ?? addDays(today, OPEN_DAYS)
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
function coldEnds(situation: Situation, change: MadeChange): Ending | null {
  const ill = eventsOf(situation.events, 'illness').find(({ id }) => change.evidence.includes(id))
  const last = ill === undefined ? null : lastSickDay(ill, situation)
  if (ill === undefined || last === null || last >= situation.today) return null
  const from = addDays(last, NO_QUALITY_AFTER_MILD_DAYS + 1)
  return { sentence: 'The cold is over.', evidence: [ill.id], from, hardFrom: from }
}

export const ILLNESS: Rule = {
  id: 'A11',
  name: 'Fever, stomach or chest',
  condition: 'fever, stomach or chest symptoms',
  action: 'no running until a day without symptoms; then three easy runs of 50, 70 and 90 %',
  source: 'return after systemic illness (sports-medicine convention; shares X)',
  grade: 'D',
  find: (situation) =>
    current(situation, false).map((illness) => {
      const { today } = situation
      const known = lastSickDay(illness, situation)
      const last = known ?? addDays(today > illness.day ? today : illness.day, OPEN_DAYS)
      const chest = illness.symptoms === 'chest'
      const back = addDays(last, FREE_DAYS + 1)
      const days = daysBetween(illness.day, back)
      const until = known === null ? 'until you say you are well' : `until ${back}`
      const sentence = `Ill with ${chest ? 'chest symptoms' : illness.symptoms === 'fever' ? 'fever' : 'stomach symptoms'}: no running ${until}. Then three easy runs of half, 70 and 90 % of your usual ${usualRunKm(situation).toFixed(1)} km before anything fast. Nothing is made up.${chest ? ' With chest symptoms please see a clinician first.' : ''}`
      return finding('A11', illness.id, {
        sentence,
        evidence: [illness.id],
        redFlag: true,
        everyDay: true,
        action: {
          kind: 'limit',
          limits: [...restUntil(illness, last, today), ...backLimits(situation, back, days)],
        },
        advice: chest ? { text: sentence, seeClinician: true, asks: 'nothing' } : null,
      })
    }),
}

function restUntil(illness: Illness, last: CalendarDay, today: CalendarDay): readonly DayLimit[] {
  const from = illness.day > today ? illness.day : today
  const to = addDays(last, FREE_DAYS)
  return to < from ? [] : [{ kind: 'rest', strengthToo: true, from, to }]
}

/** The three runs, and the lower weeks after a long illness. */
function backLimits(
  situation: Situation,
  back: CalendarDay,
  runFreeDays: number,
): readonly DayLimit[] {
  const run = usualRunKm(situation)
  return [
    {
      kind: 'first-runs',
      from: back,
      to: addDays(back, FORGET_DAYS),
      mostKm: FIRST_RUNS.map((share) => share * run),
    },
    ...breakLimits(situation, { back, runFreeDays }),
  ]
}
