import type { FieldTestId } from './test-gates.ts'

/** How to do a test, in words for the runner. */
export interface TestProtocol {
  readonly test: FieldTestId
  readonly title: string
  readonly gives: string
  readonly warmUp: readonly string[]
  readonly main: readonly string[]
  readonly note: readonly string[]
}

const WARM_UP = [
  'Jog easily for 15 minutes.',
  'Do five minutes of drills: skips, high knees, leg swings.',
  'Run four strides of 80 m, each a little faster, walking back between them.',
] as const
const SAME_PLACE = 'The place, the shoes and the weather, so that you can repeat it the same way.'

/** The protocols of science B and C3; warm-up as session W2 asks for. */
export const TEST_PROTOCOLS: readonly TestProtocol[] = [
  {
    test: 'thirty-metre-fly',
    title: '30 m flying',
    gives: 'Your maximum sprint speed.',
    warmUp: [...WARM_UP, 'Add two build-ups of 60 m to nearly full speed.'],
    main: [
      'Mark 30 m on a flat track, with 30 to 40 m before it to build up speed.',
      'Build up, then run the 30 m as fast as you can.',
      'Do three trials and rest four minutes between them.',
      'Stop at once if a calf or a hamstring pulls.',
    ],
    note: [
      'The time of each trial, from timing gates or a video at 240 frames a second.',
      'Not a stopwatch and not a watch with GPS: both are too coarse for four seconds.',
      'Wind.',
    ],
  },
  {
    test: 'set-distance',
    title: 'Set-distance time trial',
    gives: 'Your maximal aerobic speed.',
    warmUp: WARM_UP,
    main: [
      'Choose 1200 to 2200 m: 2000 m fits most men, 1400 to 1500 m most women.',
      'Run it as fast as you can, at an even pace, on a track.',
    ],
    note: ['Distance and time.', SAME_PLACE],
  },
  {
    test: 'five-minutes',
    title: 'Five minutes',
    gives: 'Your maximal aerobic speed.',
    warmUp: WARM_UP,
    main: ['Run as far as you can in five minutes, at an even pace, on a track.'],
    note: ['The metres you ran, to the nearest 5 m.', SAME_PLACE],
  },
  {
    test: 'three-minutes',
    title: 'Three minutes all-out',
    gives: 'Your critical speed, and a rough reserve above it.',
    warmUp: WARM_UP,
    main: [
      'Sprint from the first step and never hold back, though you will slow down a lot.',
      'Do not look at a watch and let nobody tell you the time.',
      'A helper stops you after 180 s.',
      'It is very hard. It is not for your first year of running.',
    ],
    note: ['The metres after 150 s and after 180 s, or the recording.', SAME_PLACE],
  },
  {
    test: 'three-efforts',
    title: '1200, 2400 and 3600 m',
    gives: 'Your critical speed.',
    warmUp: WARM_UP,
    main: [
      'Run 3600 m all-out on a track, then 2400 m, then 1200 m.',
      'Rest 30 minutes between them: walk, jog a little, keep warm, drink.',
    ],
    note: ['The three times.', SAME_PLACE],
  },
  {
    test: 'thirty-minutes',
    title: 'Thirty minutes',
    gives: 'Your threshold speed and threshold heart rate.',
    warmUp: WARM_UP,
    main: [
      'Run as far as you can in 30 minutes on a flat course, alone.',
      'Start at a pace you can hold to the end; an even pace counts.',
      'Press the lap button after ten minutes if your watch does not record every second.',
    ],
    note: [
      'The distance, and the mean heart rate of the last 20 minutes from a chest strap.',
      SAME_PLACE,
    ],
  },
  {
    test: 'lactate-steps',
    title: 'Lactate steps',
    gives: 'Both thresholds, as a range over several methods.',
    warmUp: ['Jog easily for ten minutes.', 'Take a first sample at rest, before the jog.'],
    main: [
      'Run six or more stages of three to five minutes at an even speed.',
      'Start clearly easier than your easy pace and add 0.7 to 1.0 km/h each stage.',
      'Take a sample from a clean, dry finger or ear lobe right after each stage.',
      'Stop when you cannot hold the speed; note how long the last stage lasted.',
    ],
    note: [
      'Speed, lactate, heart rate and duration of each stage.',
      'The meter, the last meal and the last hard day.',
    ],
  },
]

export function protocolOf(test: FieldTestId): TestProtocol {
  const found = TEST_PROTOCOLS.find((protocol) => protocol.test === test)
  if (found === undefined) throw new RangeError(`no protocol for the test ${test}`)
  return found
}
