/** A17 and A18: heat, bad air, ice and lightning. */
import { message, sentences } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { WARM_C } from '../hot-days.ts'
import { finding, ruleText } from '../rule.ts'
import type { Action, Finding, Rule } from '../rule.ts'
import { openSessions } from '../situation.ts'
import type { Situation } from '../situation.ts'
import { eventsOf } from '../../model/training-event.ts'
import type { Heat } from '../../model/training-event.ts'

const HOT_C = 28
const TOO_HOT_C = 30
const HOT_LONGEST_MIN = 40
const REST_TIMES = 1.5

export const HEAT: Rule = {
  id: 'A17',
  ...ruleText('A17', { warmC: WARM_C, hotC: HOT_C, tooHotC: TOO_HOT_C }),
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
  const { action, answer } = answerTo(heat, session.id, situation)
  return [
    finding('A17', heat.id, {
      sentence: sentences([message('reason.heat', { wetBulbC: heat.wbgtC }), answer]),
      evidence: [heat.id],
      action,
    }),
  ]
}

function answerTo(
  { wbgtC, day }: Heat,
  sessionId: string,
  { request }: Situation,
): { readonly action: Action; readonly answer: Message } {
  const days = { from: day, to: day }
  if (wbgtC < HOT_C) {
    return {
      action: { kind: 'longer-rest', sessionId, times: REST_TIMES },
      answer: message('reason.heat-by-effort'),
    }
  }
  if (wbgtC <= TOO_HOT_C) {
    return {
      action: {
        kind: 'limit',
        limits: [{ kind: 'easy', longestMin: HOT_LONGEST_MIN, strides: false, ...days }],
      },
      answer: message('reason.heat-easy', { longestS: 60 * HOT_LONGEST_MIN }),
    }
  }
  return request.availability.treadmill === null
    ? {
        action: { kind: 'limit', limits: [{ kind: 'rest', strengthToo: false, ...days }] },
        answer: message('reason.heat-rest'),
      }
    : { action: { kind: 'indoors', sessionId }, answer: message('reason.heat-indoors') }
}

export const BAD_CONDITIONS: Rule = {
  id: 'A18',
  ...ruleText('A18'),
  source: 'public health and lightning-safety guidance',
  grade: 'D',
  find: (situation) =>
    eventsOf(situation.events, 'bad-conditions').flatMap((event) => {
      const session = openSessions(situation).find(({ day }) => day === event.day)
      if (session === undefined) return []
      return [
        finding('A18', event.id, {
          sentence: sentences([
            message('reason.conditions', { what: event.what }),
            message('reason.nothing-made-up'),
          ]),
          evidence: [event.id],
          action: { kind: 'indoors', sessionId: session.id },
        }),
      ]
    }),
}
