import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { FIELD_TESTS } from './test-gates.ts'
import type { FieldTestId } from './test-gates.ts'

/** How to do a test. */
export interface TestProtocol {
  readonly test: FieldTestId
  readonly title: Message
  readonly gives: Message
  readonly warmUp: readonly Message[]
  readonly main: readonly Message[]
  readonly note: readonly Message[]
}

interface Parts {
  readonly warmUp: readonly string[]
  readonly main: readonly string[]
  readonly note: readonly string[]
}

const WARM_UP = ['jog-15', 'drills', 'strides'] as const

/** The protocols of science B and C3; warm-up as session W2 asks for. */
const PROTOCOLS: Readonly<Record<FieldTestId, Parts>> = {
  'thirty-metre-fly': {
    warmUp: [...WARM_UP, 'build-ups'],
    main: ['mark-30m', 'run-30m', 'three-trials', 'stop-if-it-pulls'],
    note: ['trial-times', 'no-stopwatch', 'wind'],
  },
  'set-distance': {
    warmUp: WARM_UP,
    main: ['choose-distance', 'run-set-distance'],
    note: ['distance-and-time', 'same-conditions'],
  },
  'five-minutes': {
    warmUp: WARM_UP,
    main: ['run-five-minutes'],
    note: ['metres', 'same-conditions'],
  },
  'three-minutes': {
    warmUp: WARM_UP,
    main: ['never-hold-back', 'no-watch', 'helper-stops', 'very-hard'],
    note: ['metres-150-180', 'same-conditions'],
  },
  'three-efforts': {
    warmUp: WARM_UP,
    main: ['run-three-efforts', 'rest-30'],
    note: ['three-times', 'same-conditions'],
  },
  'thirty-minutes': {
    warmUp: WARM_UP,
    main: ['run-thirty-minutes', 'even-start', 'lap-at-ten'],
    note: ['distance-and-heart-rate', 'same-conditions'],
  },
  'lactate-steps': {
    warmUp: ['jog-10', 'rest-sample'],
    main: ['stages', 'stage-speeds', 'samples', 'last-stage'],
    note: ['note-stages', 'note-meter'],
  },
}

/**
 * How a test is run and what it gives.
 *
 * @example
 * const { title, warmUp } = protocolOf('thirty-minutes')
 */
export function protocolOf(test: FieldTestId): TestProtocol {
  const { warmUp, main, note } = PROTOCOLS[test]
  const say = (steps: readonly string[]) => steps.map((step) => message(`protocol.${step}`))
  return {
    test,
    title: message(`test-title.${test}`),
    gives: message(`test-gives.${test}`),
    warmUp: say(warmUp),
    main: say(main),
    note: say(note),
  }
}

export const TEST_PROTOCOLS: readonly TestProtocol[] = FIELD_TESTS.map(protocolOf)
