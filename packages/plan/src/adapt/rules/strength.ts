/**
 * S1: strength and jumps keep to pain, injuries, illness and breaks, and come back step by step; they grow from what
 * was logged, and bounds wait for the tests of the gate.
 */
import { message, sentences } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { BodyLimit } from '../../ledger/body-limit.ts'
import { CONTACTS_A_WEEK } from '../../ledger/body-limit.ts'
import { CONTACTS_START } from '../../ledger/caps.ts'
import { bodyLimits } from '../body-limits.ts'
import { isOfStrengthLog } from '../strength-limits.ts'
import { finding, ruleText } from '../rule.ts'
import type { Ending, Finding, MadeChange, Rule } from '../rule.ts'
import type { Situation } from '../situation.ts'

export const STRENGTH: Rule = {
  id: 'S1',
  ...ruleText('S1'),
  source: 'science D5 and F; Silbernagel and Thomeé for tendons, coaching practice for the steps',
  grade: 'D',
  find: (situation) => {
    const cases = new Map<string, BodyLimit[]>()
    for (const limit of bodyLimits(situation)) {
      if (limit.to < situation.today) continue
      cases.set(limit.key, [...(cases.get(limit.key) ?? []), limit])
    }
    return [...cases].map(([key, limits]) => findingFor(key, limits))
  },
  ends: strengthEnds,
}

function findingFor(key: string, limits: readonly BodyLimit[]): Finding {
  const [first] = limits
  const now = limits.filter(
    ({ stage, strength }) => stage === 'now' && strength?.contacts !== Infinity,
  )
  const ofLog = isOfStrengthLog(key)
  const until = now
    .map(({ to }) => to)
    .sort()
    .at(-1)
  return finding('S1', key, {
    sentence: sentences([
      message('reason.strength', { because: first?.because ?? '' }),
      ...(ofLog
        ? []
        : [
            ...heldNow(now, until),
            message('reason.jumps-come-back', { contacts: CONTACTS_START, more: CONTACTS_A_WEEK }),
          ]),
    ]),
    evidence: first?.evidence ?? [],
    // Health comes first: it is not asked about, whatever the runner chose.
    redFlag: first !== undefined && (ofLog || first.evidence.length > 0),
    everyDay: true,
    action: {
      kind: 'limit',
      limits: limits.map(({ from, to, strength }) => ({
        kind: 'strength',
        from,
        to,
        allowed: strength,
      })),
    },
  })
}

function heldNow(now: readonly BodyLimit[], until: CalendarDay | undefined): readonly Message[] {
  if (until === undefined) return []
  const isNone = now.some(({ strength }) => strength === null)
  return [message(isNone ? 'reason.no-strength' : 'reason.light-strength', { lastDay: until })]
}

/** The case is over, or on its way up: what was taken comes back as far as the steps allow. */
function strengthEnds(situation: Situation, change: MadeChange): Ending | null {
  const key = change.key.slice('S1:'.length)
  const isOpen = bodyLimits(situation).some(
    (limit) => limit.key === key && (limit.stage === 'now' || key.startsWith('break:')),
  )
  if (isOpen) return null
  const { today } = situation
  const ofLog = isOfStrengthLog(key)
  return {
    sentence: message(ofLog ? 'back.strength-earned' : 'back.strength-by-steps'),
    evidence: change.evidence,
    from: today,
    hardFrom: today,
  }
}
