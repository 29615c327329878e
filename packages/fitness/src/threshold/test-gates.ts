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

export interface GateReason {
  readonly code:
    | 'pain-unknown'
    | 'pain'
    | 'hard-day'
    | 'too-few-strides'
    | 'recent-injury'
    | 'novice'
  readonly words: string
}

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
    const reasons = [
      ...againstAnyTest(runner),
      ...(test === 'thirty-metre-fly' ? againstSprints(runner) : []),
      ...(test === 'three-minutes' && runner.novice ? [NOVICE] : []),
    ]
    return { test, allowed: reasons.length === 0, reasons }
  })
}

const NOVICE: GateReason = {
  code: 'novice',
  words: 'Three minutes all-out is too much for the first year. Take the five-minute test.',
}

function againstAnyTest(runner: RunnerBeforeTest): readonly GateReason[] {
  const reasons: GateReason[] = []
  const { painOutOf10, hoursSinceHardDay } = runner
  if (painOutOf10 === null) {
    reasons.push({ code: 'pain-unknown', words: 'Say first whether anything hurts.' })
  } else if (painOutOf10 >= PAIN_LIMIT) {
    const words = `Pain is ${painOutOf10} of 10; a test needs less than ${PAIN_LIMIT}.`
    reasons.push({ code: 'pain', words })
  }
  if (hoursSinceHardDay !== null && hoursSinceHardDay < HARD_DAY_HOURS) {
    const words = `The last hard day was ${Math.round(hoursSinceHardDay)} hours ago; wait for ${HARD_DAY_HOURS}.`
    reasons.push({ code: 'hard-day', words })
  }
  return reasons
}

function againstSprints(runner: RunnerBeforeTest): readonly GateReason[] {
  const reasons: GateReason[] = []
  const { weeksOfStrides, weeksSinceCalfOrHamstringInjury: sinceInjury } = runner
  if (weeksOfStrides < STRIDES_WEEKS) {
    const words = `A sprint at full speed needs ${STRIDES_WEEKS} weeks of strides; you have ${weeksOfStrides}.`
    reasons.push({ code: 'too-few-strides', words })
  }
  if (sinceInjury !== null && sinceInjury < INJURY_WEEKS) {
    const words = `A calf or hamstring injury ${sinceInjury} weeks ago: no full sprint before ${INJURY_WEEKS} weeks.`
    reasons.push({ code: 'recent-injury', words })
  }
  return reasons
}
