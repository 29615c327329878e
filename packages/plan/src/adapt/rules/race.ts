/** A9 and A25: a new result, a goal race on another day, a race that was added. */
import { message, sentences } from '@bell-lap/units/message'
import { addDays, mondayOf } from '@bell-lap/units/calendar-day'
import { isBasePlan } from '../../ledger/base-plan.ts'
import { mileRangeOf } from '../../model/mile-range.ts'
import { finding, ruleText } from '../rule.ts'
import type { Finding, Rule } from '../rule.ts'
import type { Situation } from '../situation.ts'
import { eventsOf } from '../../model/training-event.ts'
import type { NewResult, RaceMoved } from '../../model/training-event.ts'

/** Larger changes are asked about first. */
const ASK_FROM = 0.03
/** From this change on the old paces are no longer believable, so none of them waits for Monday. */
const AT_ONCE_FROM = 0.04

export const RESULT: Rule = {
  id: 'A9',
  ...ruleText('A9'),
  source: 'science A8; 3 % is X',
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
  const moved = message('reason.result', {
    name: result.name,
    beforeS: before,
    afterS: after,
    ...mileRangeOf(result.ability),
  })
  if (Math.abs(change) > ASK_FROM && !result.confirmed) {
    const text = sentences([moved, message('reason.result-ask', { changeShare: Math.abs(change) })])
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
  const when = atOnce
    ? message('reason.paces-tomorrow')
    : message('reason.paces-monday', { fromDay: from })
  return [
    finding('A9', result.id, {
      sentence: sentences([moved, when]),
      evidence: [result.id],
      action: { kind: 'new-paces', ability: result.ability, from, mostChange: null },
    }),
  ]
}

/** A base plan leads to no race; the mile plan after it is asked for with the new day. */
function noRaceToMove({ id, raceDay }: RaceMoved): Finding {
  const text = message('told.base-has-no-race', { raceDay })
  return finding('A25', id, {
    sentence: text,
    evidence: [id],
    advice: { text, seeClinician: false, asks: 'nothing' },
  })
}

export const RACE_MOVED: Rule = {
  id: 'A25',
  ...ruleText('A25'),
  source: 'engineering',
  grade: 'D',
  find: ({ events, request }) => [
    ...eventsOf(events, 'race-moved').map((event) =>
      isBasePlan(request.goal)
        ? noRaceToMove(event)
        : finding('A25', event.id, {
            sentence: message('reason.race-moved', { raceDay: event.raceDay }),
            evidence: [event.id],
            action: { kind: 'move-race', raceDay: event.raceDay },
          }),
    ),
    ...eventsOf(events, 'race-added').map((event) =>
      finding('A25', event.id, {
        sentence: message(event.priority === 'C' ? 'reason.race-added-c' : 'reason.race-added', {
          name: event.name,
          raceDay: event.raceDay,
        }),
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
