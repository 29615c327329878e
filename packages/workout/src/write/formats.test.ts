import { MILE_M } from '@bell-lap/units/length'
import { verbatim } from '@bell-lap/units/message'
import { describe, expect, test } from 'vitest'
import { say, titleText } from '../testing/english.ts'
import { readAppleWorkout } from '../testing/read-back/read-apple-workout.ts'
import { readFit } from '../testing/read-back/read-fit.ts'
import { readIntervalsText } from '../testing/read-back/read-intervals-text.ts'
import { readPlainText } from '../testing/read-back/read-plain-text.ts'
import { readZwo } from '../testing/read-back/read-zwo.ts'
import { meant } from '../testing/read-back/run-step.ts'
import type { RunStep } from '../testing/read-back/run-step.ts'
import { CORPUS_MILE_S, TRACK_CORPUS } from '../testing/track-corpus.ts'
import { WRITTEN_SESSIONS } from '../testing/written-sessions.ts'
import { flattenSteps, stepDistanceM, stepDurationS, stepSpeedMps } from '../totals.ts'
import type { Workout, WorkoutElement } from '../workout.ts'
import { appleWorkout } from './apple-workout.ts'
import { fitWorkout } from './fit-workout.ts'
import { heartBands } from './heart-bands.ts'
import { intervalsText } from './intervals-text.ts'
import { plainText } from './plain-text.ts'
import { trackCard } from './track-card.ts'
import { workoutJson } from './workout-json.ts'
import { zwo } from './zwo.ts'

const ALL_SESSIONS: readonly (readonly [string, Workout])[] = [
  ...TRACK_CORPUS.map((workout) => [titleText(workout), workout] as const),
  ...WRITTEN_SESSIONS,
]
const MILE_MPS = MILE_M / CORPUS_MILE_S
const THRESHOLD_BPM = 170
const HEART = heartBands({ thresholdBpm: THRESHOLD_BPM, maximumBpm: null })
const ID = '0d8ae2a0-5c0e-4a8e-9b7e-1f0a7f3c2b11'

function fitBytes(workout: Workout, heart: typeof HEART): Uint8Array {
  const file = fitWorkout(workout, { serial: 1, createdAtS: 1, heart, say })
  if (!file.ok) throw new Error(file.reason.code)
  return file.bytes
}
function zwoOf(workout: Workout) {
  const file = zwo(workout, MILE_MPS, say)
  if (!file.ok) throw new Error(file.reason.code)
  return file
}

/** Reads JSON by the documented form, with nothing of the writer. */
function readJson(text: string): readonly RunStep[] {
  const value = JSON.parse(text) as { version: number; elements: WorkoutElement[] }
  expect(value.version).toBe(1)
  const walk = (elements: readonly WorkoutElement[]): RunStep[] =>
    elements.flatMap((element) => {
      if (element.kind === 'step') return [meant(element)]
      return Array.from({ length: element.times }, () => walk(element.steps)).flat()
    })
  return walk(value.elements)
}

/** Each format as written by us and read by something else. */
const FORMATS: readonly {
  readonly name: string
  readonly read: (workout: Workout, heart: typeof HEART) => Promise<readonly RunStep[]>
  /** Decimals to which a speed, in s/km, survives. */
  readonly paceToleranceS: number
}[] = [
  {
    name: 'FIT, by fit-file-parser',
    read: (workout, heart) => readFit(fitBytes(workout, heart)),
    paceToleranceS: 0.1,
  },
  {
    name: 'Apple .workout, by protobufjs',
    read: async (workout, heart) =>
      readAppleWorkout(appleWorkout(workout, { referenceId: ID, heart, say })),
    paceToleranceS: 1e-6,
  },
  {
    name: 'intervals.icu text in metric, by a reader of its rules',
    read: async (workout, heart) =>
      readIntervalsText(intervalsText(workout, { system: 'metric', heart, say }), THRESHOLD_BPM),
    paceToleranceS: 1,
  },
  {
    name: 'intervals.icu text in imperial, by a reader of its rules',
    read: async (workout, heart) =>
      readIntervalsText(intervalsText(workout, { system: 'imperial', heart, say }), THRESHOLD_BPM),
    paceToleranceS: 1,
  },
  {
    name: 'JSON, by its documented form',
    read: async (workout) => readJson(workoutJson(workout, { id: ID, day: null }, say)),
    paceToleranceS: 0,
  },
]
const perKm = (mps: number) => 1000 / mps

describe.each(FORMATS)('$name', ({ read, paceToleranceS }) => {
  test.each(ALL_SESSIONS)('%s arrives step by step', async (_title, workout) => {
    const expected = flattenSteps(workout).map(meant)
    const found = await read(workout, null)
    expect(found.map((step) => step.part)).toEqual(expected.map((step) => step.part))
    expect(found.map((step) => step.length.unit)).toEqual(expected.map((step) => step.length.unit))
    found.forEach((step, i) => {
      const { length, speed } = expected[i] as RunStep
      if (length.unit !== 'open') expect(step.length.amount).toBeCloseTo(length.amount, 2)
      expect(step.speed === null).toBe(speed === null)
      if (step.speed === null || speed === null) return
      for (const edge of [0, 1] as const) {
        const off = Math.abs(perKm(step.speed[edge]) - perKm(speed[edge]))
        expect(off).toBeLessThanOrEqual(paceToleranceS)
      }
    })
  })
})

describe('Zwift, by an XML parser', () => {
  test.each(ALL_SESSIONS)('%s arrives in metres or in seconds', (_title, workout) => {
    const file = zwoOf(workout)
    const { sport, steps } = readZwo(file.xml, MILE_MPS)
    const planned = flattenSteps(workout)
    expect(sport).toBe('run')
    expect(steps).toHaveLength(planned.length)
    steps.forEach((step, i) => {
      const one = planned[i] as (typeof planned)[number]
      const amount = file.counts === 'metres' ? stepDistanceM(one) : stepDurationS(one)
      expect(step.length).toEqual({
        unit: file.counts === 'metres' ? 'm' : 's',
        amount: Math.max(1, Math.round(amount)),
      })
      if (stepSpeedMps(one) > 0) {
        expect(step.speed?.[0]).toBeCloseTo(stepSpeedMps(one), 3)
      }
      if (one.intent === 'warmup' || one.intent === 'cooldown') expect(step.part).toBe(one.intent)
    })
  })

  test('reps of a distance stay a distance, and standing still makes a file of seconds', () => {
    const [six, , , , standing] = TRACK_CORPUS as readonly [Workout, ...Workout[]]
    expect(zwoOf(six).counts).toBe('metres')
    expect(zwoOf(standing as Workout).counts).toBe('seconds')
    expect(zwoOf(standing as Workout).converted).toBeGreaterThan(0)
    expect(zwoOf(six).xml).toContain('OnDuration="400" OffDuration="200"')
  })

  test('says what to set in Zwift, and is proper XML with an ampersand in the title', () => {
    const { xml } = zwoOf({
      ...(TRACK_CORPUS[0] as Workout),
      title: verbatim('400s, quick & even'),
    })
    expect(xml).toContain('<name>400s, quick &amp; even</name>')
    expect(xml).toContain('The rhythm of mile pace. Set your mile in Zwift to 5:00.')
  })

  test('a session without steps is refused', () => {
    expect(zwo({ ...(TRACK_CORPUS[0] as Workout), elements: [] }, MILE_MPS, say).ok).toBe(false)
  })
})

describe('for people', () => {
  test.each(ALL_SESSIONS)('%s: the plain text holds every length in order', (_title, workout) => {
    const expected = flattenSteps(workout)
      .filter((step) => step.intent !== 'drill')
      .map((step) => ({ ...meant(step).length }))
      .map(({ unit, amount }) => ({ unit: unit === 'open' ? 's' : unit, amount }))
    expect(readPlainText(plainText(workout, say))).toEqual(expected)
  })

  test.each(ALL_SESSIONS)('%s: the card counts every rep', (_title, workout) => {
    const reps = flattenSteps(workout).filter((step) => meant(step).part !== 'recovery')
    const counted = trackCard(workout, 400).reduce((sum, line) => sum + line.repetitions, 0)
    expect(counted).toBe(reps.length)
  })
})

describe('heart rates in place of paces', () => {
  const threshold = TRACK_CORPUS[5] as Workout

  test.each(FORMATS.slice(0, 4))('$name: threshold reps of 4 minutes', async ({ read }) => {
    const steps = await read(threshold, HEART)
    const reps = steps.filter((step) => step.part === 'run')
    expect(reps).toHaveLength(4)
    for (const { heart, speed } of reps) {
      expect(speed).toBeNull()
      expect(heart?.[0]).toBeCloseTo(0.95 * THRESHOLD_BPM, -0.5)
      expect(heart?.[1]).toBeCloseTo(1.01 * THRESHOLD_BPM, -0.5)
    }
  })

  test.each(FORMATS.slice(0, 4))('$name: short reps keep their pace', async ({ read }) => {
    const steps = await read(TRACK_CORPUS[0] as Workout, HEART)
    const reps = steps.filter((step) => step.part === 'run')
    expect(reps.every((step) => step.heart === null && step.speed !== null)).toBe(true)
    expect(steps[0]?.heart).not.toBeNull()
  })

  test('a guess from the highest heart rate says only how easy, never how hard', () => {
    const guess = heartBands({ thresholdBpm: null, maximumBpm: 190 })
    expect(guess?.bands.E).toEqual({ lowBpm: 120, highBpm: 152 })
    expect(guess?.bands.T).toBeUndefined()
    const text = intervalsText(threshold, { system: 'metric', heart: guess, say })
    expect(text).toMatch(/Warm-up 15m press lap 63-80% HR/)
    expect(text).toMatch(/4m \d:\d\d-\d:\d\d\/km Pace/)
  })

  const typed = WRITTEN_SESSIONS.find(([text]) => text.includes('172 bpm'))?.[1] as Workout

  test.each(FORMATS.slice(0, 2))('$name: a heart rate that was typed is kept', async ({ read }) => {
    for (const heart of [null, HEART]) {
      const reps = (await read(typed, heart)).filter((step) => step.part === 'run')
      expect(reps.length).toBeGreaterThan(1)
      for (const step of reps) {
        expect(step.speed).toBeNull()
        expect(step.heart?.[0]).toBeCloseTo(172, -0.5)
      }
    }
  })

  test('intervals.icu counts a typed heart rate in shares, where it knows of what', () => {
    const text = intervalsText(typed, { system: 'metric', heart: HEART, say })
    expect(text).toMatch(/Heart rate 8m 101-102% LTHR/)
    expect(intervalsText(typed, { system: 'metric', heart: null, say })).toMatch(/Heart rate 8m\n/)
  })

  test('nothing known is no band', () => {
    expect(heartBands({ thresholdBpm: null, maximumBpm: null })).toBeNull()
  })
})
