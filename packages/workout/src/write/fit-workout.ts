/**
 * A workout as a FIT workout file. Field numbers and types: Garmin FIT SDK profile 21, messages
 * file_id (0), workout (26) and workout_step (27).
 */
import { writeFit } from '@bell-lap/fit/write-fit'
import { message } from '@bell-lap/units/message'
import type { Message, Say } from '@bell-lap/units/message'
import type { Intent, Machine, PaceSymbol, Place, Step, Workout } from '../workout.ts'
import type { HeartBands } from './heart-bands.ts'
import { stepGoal } from './step-goal.ts'
import type { WatchStep } from './watch-steps.ts'
import {
  NOTE_LENGTH,
  STEP_NAME_LENGTH,
  TITLE_LENGTH,
  watchNote,
  watchStepName,
  watchTitle,
} from './watch-names.ts'
import { countWrittenOut, WATCH_STEP_LIMIT, watchSteps } from './watch-steps.ts'

export interface FitWorkoutOptions {
  readonly serial: number
  /** Seconds since 1989-12-31T00:00:00Z, the FIT epoch. */
  readonly createdAtS: number
  /** Heart rates in place of paces for long steady steps; `null` keeps the paces. */
  readonly heart: HeartBands | null
  /** Says the title, the names of the steps and what to think of in them. */
  readonly say: Say
}
export type FitWorkout =
  | {
      readonly ok: true
      readonly bytes: Uint8Array
      /** Number of steps in the file, repeat steps included. */
      readonly steps: number
      /** Sets are nested repeats, which some watches may not run. */
      readonly nested: boolean
    }
  | { readonly ok: false; readonly reason: Message }

type FitMessageToWrite = Parameters<typeof writeFit>[0][number]

const FILE_TYPE_WORKOUT = 5
const MANUFACTURER_DEVELOPMENT = 255
const SPORT_RUNNING = 1
/** Sport and sub-sport of cross-training: cycling; swimming; fitness equipment, elliptical. */
const CROSS_SPORT: Readonly<Record<Machine, readonly [number, number]>> = {
  bike: [2, 0],
  pool: [5, 0],
  elliptical: [4, 15],
}
const SUB_SPORT: Readonly<Record<Place, number>> = {
  road: 0,
  any: 0,
  hill: 0,
  treadmill: 1,
  track: 4,
}
const DURATION_TIME = 0
const DURATION_DISTANCE = 1
const DURATION_OPEN = 5
const DURATION_REPEAT = 6
const TARGET_SPEED = 0
const TARGET_HEART = 1
const TARGET_OPEN = 2
/** Values up to 100 mean a share of the highest heart rate. */
const BPM_OFFSET = 100
const INTENSITY_ACTIVE = 0
const INTENSITY: Readonly<Record<Intent, number>> = {
  work: 5,
  rest: 1,
  warmup: 2,
  cooldown: 3,
  recovery: 4,
  drill: INTENSITY_ACTIVE,
  strides: 5,
}
/** Continuous running is not an interval. */
const CONTINUOUS: ReadonlySet<PaceSymbol> = new Set(['REC', 'E', 'S', 'M'])

/** Why there is no file of a session without steps. */
export const NO_STEPS = message('no-file.no-steps')
/** Why a format for runs has no file of cross-training. */
export const ONLY_RUNS = message('no-file.only-runs')

/**
 * Bytes of a file a watch takes, or why there is none. Effort steps carry no speed target.
 *
 * @example
 * import { contextFor } from '@bell-lap/workout/testing/a-runner'
 * import { buildSession } from '@bell-lap/workout/library/build-session'
 * const file = fitWorkout(buildSession('R3', contextFor(330), 0.5), {
 *   serial: 1,
 *   createdAtS: 1_164_000_000,
 *   heart: null,
 *   say: ({ code }) => code,
 * })
 */
export function fitWorkout(workout: Workout, options: FitWorkoutOptions): FitWorkout {
  const watch = watchSteps(workout.elements)
  if (watch === null) {
    return {
      ok: false,
      reason: message('no-file.too-many-steps', {
        most: WATCH_STEP_LIMIT,
        count: countWrittenOut(workout.elements),
      }),
    }
  }
  if (watch.steps.length === 0) return { ok: false, reason: NO_STEPS }
  const [sport, subSport] =
    workout.sport === undefined
      ? [SPORT_RUNNING, SUB_SPORT[workout.place]]
      : CROSS_SPORT[workout.sport]
  const messages: readonly FitMessageToWrite[] = [
    fileId(options),
    {
      globalNumber: 26,
      fields: [
        { number: 4, baseType: 'enum', value: sport },
        { number: 11, baseType: 'enum', value: subSport },
        { number: 6, baseType: 'uint16', value: watch.steps.length },
        {
          number: 8,
          baseType: 'string',
          value: watchTitle(workout, options.say),
          size: TITLE_LENGTH + 1,
        },
      ],
    },
    ...watch.steps.map((step, index) =>
      stepMessage(step, index, { ...options, place: workout.place }),
    ),
  ]
  return { ok: true, bytes: writeFit(messages), steps: watch.steps.length, nested: watch.nested }
}

function fileId(options: FitWorkoutOptions): FitMessageToWrite {
  return {
    globalNumber: 0,
    fields: [
      { number: 0, baseType: 'enum', value: FILE_TYPE_WORKOUT },
      { number: 1, baseType: 'uint16', value: MANUFACTURER_DEVELOPMENT },
      { number: 2, baseType: 'uint16', value: 0 },
      { number: 3, baseType: 'uint32z', value: options.serial },
      { number: 4, baseType: 'uint32', value: options.createdAtS },
    ],
  }
}

function stepMessage(
  watchStep: WatchStep,
  index: number,
  { heart, say, place }: FitWorkoutOptions & { readonly place: Place },
): FitMessageToWrite {
  const messageIndex = { number: 254, baseType: 'uint16', value: index } as const
  if (watchStep.kind === 'repeat') {
    return {
      globalNumber: 27,
      fields: [
        messageIndex,
        { number: 1, baseType: 'enum', value: DURATION_REPEAT },
        { number: 2, baseType: 'uint32', value: watchStep.fromIndex },
        { number: 3, baseType: 'enum', value: TARGET_OPEN },
        { number: 4, baseType: 'uint32', value: watchStep.times },
      ],
    }
  }
  const { step } = watchStep
  return {
    globalNumber: 27,
    fields: [
      messageIndex,
      {
        number: 0,
        baseType: 'string',
        value: watchStepName(step, say),
        size: STEP_NAME_LENGTH + 1,
      },
      ...durationFields(step),
      ...targetFields(step, heart),
      { number: 7, baseType: 'enum', value: intensityOf(step) },
      {
        number: 8,
        baseType: 'string',
        value: watchNote(step, place, say),
        size: NOTE_LENGTH + 1,
      },
    ],
  }
}

function intensityOf(step: Step): number {
  const continuous =
    step.intent === 'work' && step.target.kind !== 'none' && CONTINUOUS.has(step.target.symbol)
  return continuous ? INTENSITY_ACTIVE : INTENSITY[step.intent]
}

type Fields = FitMessageToWrite['fields']

function durationFields(step: Step): Fields {
  const { duration } = step
  const [type, value] =
    duration.kind === 'distance'
      ? [DURATION_DISTANCE, Math.round(duration.distanceM * 100)]
      : duration.kind === 'time'
        ? [DURATION_TIME, Math.round(duration.timeS * 1000)]
        : [DURATION_OPEN, 0]
  return [
    { number: 1, baseType: 'enum', value: type },
    { number: 2, baseType: 'uint32', value },
  ]
}

function targetFields(step: Step, heart: HeartBands | null): Fields {
  const goal = stepGoal(step, heart)
  if (goal.kind === 'open') {
    return [
      { number: 3, baseType: 'enum', value: TARGET_OPEN },
      { number: 4, baseType: 'uint32', value: 0 },
    ]
  }
  const [low, high] =
    goal.kind === 'speed'
      ? [Math.round(goal.slowMps * 1000), Math.round(goal.fastMps * 1000)]
      : [goal.lowBpm + BPM_OFFSET, goal.highBpm + BPM_OFFSET]
  return [
    { number: 3, baseType: 'enum', value: goal.kind === 'speed' ? TARGET_SPEED : TARGET_HEART },
    { number: 4, baseType: 'uint32', value: 0 },
    { number: 5, baseType: 'uint32', value: low },
    { number: 6, baseType: 'uint32', value: high },
  ]
}
