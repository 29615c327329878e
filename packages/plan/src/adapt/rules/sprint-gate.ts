/** S2: after an injury of the calf, the Achilles tendon or the back of the thigh, sprints wait for the strength tests. */
import { message, sentences } from '@bell-lap/units/message'
import { limitsAfterInjury } from '../strength-limits.ts'
import { finding, ruleText } from '../rule.ts'
import type { Ending, MadeChange, Rule } from '../rule.ts'
import type { Situation } from '../situation.ts'

export const SPRINT_GATE: Rule = {
  id: 'S2',
  ...ruleText('S2'),
  source: 'science F, gate of the return to sprinting; coaching practice',
  grade: 'D',
  find: (situation) =>
    limitsAfterInjury(situation).map(({ key, from, to, because, evidence }) =>
      finding('S2', key, {
        sentence: sentences([
          message('reason.strength', { because }),
          message('reason.sprints-wait'),
        ]),
        evidence,
        redFlag: true,
        everyDay: true,
        action: { kind: 'limit', limits: [{ kind: 'no-sprints', from, to }] },
      }),
    ),
  ends: gateEnds,
}

/** The tests are passed, or the injury is long over: the sprints ahead come back. */
function gateEnds(situation: Situation, { key, evidence }: MadeChange): Ending | null {
  const isClosed = limitsAfterInjury(situation).some((limit) => `S2:${limit.key}` === key)
  const { today } = situation
  return isClosed
    ? null
    : { sentence: message('back.sprints'), evidence, from: today, hardFrom: today }
}
