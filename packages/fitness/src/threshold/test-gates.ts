import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'

export type FieldTestId =
  | 'thirty-metre-fly'
  | 'set-distance'
  | 'five-minutes'
  | 'three-minutes'
  | 'three-efforts'
  | 'thirty-minutes'
  | 'lactate-steps'

export const FIELD_TESTS: readonly FieldTestId[] = [
  'thirty-metre-fly',
  'set-distance',
  'five-minutes',
  'three-minutes',
  'three-efforts',
  'thirty-minutes',
  'lactate-steps',
]

export interface RunnerBeforeTest {
  /** Worst pain now, 0 to 10; null when nobody asked. */
  readonly painOutOf10: number | null
  /** Null when no hard day is on record. */
  readonly hoursSinceHardDay: number | null
  /** Weeks in a row with strides. */
  readonly weeksOfStrides: number
  /** Null for never. */
  readonly weeksSinceCalfOrHamstringInjury: number | null
  readonly novice: boolean
}

export type GateReason = Message<
  | 'gate.pain-unknown'
  | 'gate.pain'
  | 'gate.hard-day'
  | 'gate.too-few-strides'
  | 'gate.recent-injury'
  | 'gate.novice'
>

export interface TestGate {
  readonly test: FieldTestId
  readonly allowed: boolean
  /** All that stands against it; empty when allowed. */
  readonly reasons: readonly GateReason[]
}

const PAIN_LIMIT = 2
const HARD_DAY_HOURS = 48
const STRIDES_WEEKS = 4
const INJURY_WEEKS = 12

/** Which tests are allowed now, with every reason against the others (science B, "Tests"). */
export function testGates(runner: RunnerBeforeTest): readonly TestGate[] {
  return FIELD_TESTS.map((test) => {
    const reasons: readonly GateReason[] = [
      ...againstAnyTest(runner),
      ...(test === 'thirty-metre-fly' ? againstSprints(runner) : []),
      ...(test === 'three-minutes' && runner.novice ? [message('gate.novice')] : []),
    ]
    return { test, allowed: reasons.length === 0, reasons }
  })
}

function againstAnyTest(runner: RunnerBeforeTest): readonly GateReason[] {
  const reasons: GateReason[] = []
  const { painOutOf10: pain, hoursSinceHardDay } = runner
  if (pain === null) reasons.push(message('gate.pain-unknown'))
  else if (pain >= PAIN_LIMIT) reasons.push(message('gate.pain', { pain, limit: PAIN_LIMIT }))
  if (hoursSinceHardDay !== null && hoursSinceHardDay < HARD_DAY_HOURS) {
    const hours = Math.round(hoursSinceHardDay)
    reasons.push(message('gate.hard-day', { hours, needed: HARD_DAY_HOURS }))
  }
  return reasons
}

function againstSprints(runner: RunnerBeforeTest): readonly GateReason[] {
  const reasons: GateReason[] = []
  const { weeksOfStrides: weeks, weeksSinceCalfOrHamstringInjury: sinceInjury } = runner
  if (weeks < STRIDES_WEEKS) {
    reasons.push(message('gate.too-few-strides', { needed: STRIDES_WEEKS, weeks }))
  }
  if (sinceInjury !== null && sinceInjury < INJURY_WEEKS) {
    reasons.push(message('gate.recent-injury', { needed: INJURY_WEEKS }))
  }
  return reasons
}
