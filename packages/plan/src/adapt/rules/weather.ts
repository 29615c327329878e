/** A17 and A18: heat, bad air, ice and lightning. */
import { finding } from '../rule.ts'
import type { Action, Finding, Rule } from '../rule.ts'
import { openSessions } from '../situation.ts'
import type { Situation } from '../situation.ts'
import { eventsOf } from '../../model/training-event.ts'
import type { Heat } from '../../model/training-event.ts'

const WARM_C = 23
const HOT_C = 28
const TOO_HOT_C = 30
const HOT_LONGEST_MIN = 40
const REST_TIMES = 1.5

export const HEAT: Rule = {
  id: 'A17',
  name: 'Heat',
  condition: 'forecast wet-bulb globe temperature of 23 °C or more at the hour of the run',
  action: '23–28: by effort, recoveries × 1.5; 28–30: easy, 40 min at most; above: indoors or rest',
  source: 'Mantzios 2022 (1258 races) for the direction; the steps are convention',
  grade: 'C',
  find: (situation) =>
    eventsOf(situation.events, 'heat')
      .filter(({ day, wbgtC }) => day >= situation.today && wbgtC >= WARM_C)
      .flatMap((heat) => heatFinding(heat, situation)),
}

function heatFinding(heat: Heat, situation: Situation): readonly Finding[] {
  const session = openSessions(situation).find(({ day }) => day === heat.day)
  if (session === undefined) return []
  const { action, words } = answerTo(heat, session.id, situation)
  return [
    finding('A17', heat.id, {
      sentence: `${Math.round(heat.wbgtC)} °C wet-bulb globe temperature is forecast: ${words}`,
      evidence: [heat.id],
      action,
    }),
  ]
}

function answerTo(
  { wbgtC, day }: Heat,
  sessionId: string,
  { request }: Situation,
): { readonly action: Action; readonly words: string } {
  const days = { from: day, to: day }
  if (wbgtC < HOT_C) {
    return {
      action: { kind: 'longer-rest', sessionId, times: REST_TIMES },
      words: 'run by effort, not by the clock, with half as much recovery again.',
    }
  }
  if (wbgtC <= TOO_HOT_C) {
    return {
      action: {
        kind: 'limit',
        limits: [{ kind: 'easy', longestMin: HOT_LONGEST_MIN, strides: false, ...days }],
      },
      words: `easy running only, ${HOT_LONGEST_MIN} minutes at most.`,
    }
  }
  return request.availability.treadmill === null
    ? {
        action: { kind: 'limit', limits: [{ kind: 'rest', strengthToo: false, ...days }] },
        words: 'no running outside; rest.',
      }
    : { action: { kind: 'indoors', sessionId }, words: 'indoors today.' }
}

const WORDS = {
  air: 'The air is bad (index above 150)',
  ice: 'It is icy',
  lightning: 'Lightning is about',
} as const

export const BAD_CONDITIONS: Rule = {
  id: 'A18',
  name: 'Bad air, ice or lightning',
  condition: 'air quality index above 150, ice, or lightning at the hour of the run',
  action: 'the session goes indoors; without a treadmill, rest',
  source: 'public health and lightning-safety guidance',
  grade: 'D',
  find: (situation) =>
    eventsOf(situation.events, 'bad-conditions').flatMap((event) => {
      const session = openSessions(situation).find(({ day }) => day === event.day)
      if (session === undefined) return []
      return [
        finding('A18', event.id, {
          sentence: `${WORDS[event.what]}: indoors, or rest where there is no treadmill. Nothing is made up.`,
          evidence: [event.id],
          action: { kind: 'indoors', sessionId: session.id },
        }),
      ]
    }),
}
