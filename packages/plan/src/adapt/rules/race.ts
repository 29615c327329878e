/** A9 and A25: a new result, a goal race on another day, a race that was added. */
import { addDays, mondayOf } from '@bell-lap/units/calendar-day'
import { formatTime } from '@bell-lap/units/time'
import { finding } from '../rule.ts'
import type { Finding, Rule } from '../rule.ts'
import type { Situation } from '../situation.ts'
import { eventsOf } from '../../model/training-event.ts'
import type { NewResult } from '../../model/training-event.ts'

/** Larger changes are asked about first. */
const ASK_FROM = 0.03
/** From this change on the old paces are no longer believable, so none of them waits for Monday. */
const AT_ONCE_FROM = 0.04

export const RESULT: Rule = {
  id: 'A9',
  name: 'A new result',
  condition: 'a race or time trial was run',
  action: 'the curve is updated; paces change next Monday; more than 3 % is asked about first',
  source: 'science A8 (Kalman update); 3 % is X',
  grade: 'B',
  find: (situation) => {
    const result = eventsOf(situation.events, 'result')
      .filter(({ day }) => day <= situation.today)
      .at(-1)
    if (result === undefined) return []
    return paceFinding(result, situation)
  },
}

function paceFinding(result: NewResult, { request, today }: Situation): readonly Finding[] {
  const before = request.ability.mileTimeS
  const after = result.ability.mileTimeS
  const change = Math.log(before / after)
  const words = `${result.name}: the mile goes from ${formatTime(before)} to ${formatTime(after)} (80 % between ${formatTime(after * Math.exp(-1.28 * result.ability.mileLogSd))} and ${formatTime(after * Math.exp(1.28 * result.ability.mileLogSd))}).`
  if (Math.abs(change) > ASK_FROM && !result.confirmed) {
    const text = `${words} That is ${(100 * Math.abs(change)).toFixed(1)} %: is the result right? Paces change only when you say so.`
    return [
      finding('A9', `ask:${result.id}`, {
        sentence: text,
        evidence: [result.id],
        advice: { text, seeClinician: false, asks: 'confirm-result' },
      }),
    ]
  }
  const atOnce = Math.abs(change) > AT_ONCE_FROM
  const from = atOnce ? addDays(today, 1) : addDays(mondayOf(today), 7)
  const when = atOnce ? 'from tomorrow' : `from Monday, ${from}; this week stays as it is`
  return [
    finding('A9', result.id, {
      sentence: `${words} Paces change ${when}.`,
      evidence: [result.id],
      action: { kind: 'new-paces', ability: result.ability, from, mostChange: null },
    }),
  ]
}

export const RACE_MOVED: Rule = {
  id: 'A25',
  name: 'The goal race moved',
  condition: 'the goal race is on another day, or a race was added',
  action: 'the plan is made anew from today; what was run so far stays and limits it',
  source: 'engineering',
  grade: 'D',
  find: ({ events }) => [
    ...eventsOf(events, 'race-moved').map((event) =>
      finding('A25', event.id, {
        sentence: `The race is on ${event.raceDay} now. The plan from today on is made for that day; everything you ran so far counts.`,
        evidence: [event.id],
        action: { kind: 'move-race', raceDay: event.raceDay },
      }),
    ),
    ...eventsOf(events, 'race-added').map((event) =>
      finding('A25', event.id, {
        sentence: `${event.name} on ${event.raceDay} takes the place of a quality session${event.priority === 'C' ? ' and is trained through' : ', with easy days around it'}.`,
        evidence: [event.id],
        action: {
          kind: 'add-race',
          day: event.raceDay,
          distanceM: event.distanceM,
          name: event.name,
          priority: event.priority ?? 'B',
        },
      }),
    ),
  ],
}
