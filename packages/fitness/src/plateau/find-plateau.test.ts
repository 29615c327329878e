import { describe, expect, it } from 'vitest'
import { findOnset } from './find-onset.ts'
import { findPlateau } from './find-plateau.ts'
import { fitTrend } from './fit-trend.ts'
import { judgeTrend, leansDown } from './judge-trend.ts'
import type { Performance } from './performance.ts'
import { simulatedForm } from './testing/simulated-form.ts'
import type { SimulatedForm } from './testing/simulated-form.ts'

/** Noise and memory as measured in real histories: docs/science/plateau-rates.md. */
const RACES = { raceEveryWeeks: 6, raceSd: 0.023, raceMemory: 0.3 }
const INDEX = { sd: 0.06, memory: 0.6 }
const BOTH = { ...RACES, index: INDEX }
const RUNNERS = 40

const lastDay = (points: readonly Performance[]) => points.at(-1)?.dayNumber ?? 0

/** Shares of answers on the last day of two years. */
function answers(form: Omit<SimulatedForm, 'weeks'>) {
  const shares = { plateau: 0, improving: 0, decline: 0, 'not-enough': 0 }
  for (let runner = 0; runner < RUNNERS; runner += 1) {
    const points = simulatedForm({ ...form, weeks: 110 }, 104_729 * runner + 5)
    shares[findPlateau(points, lastDay(points)).answer] += 1 / RUNNERS
  }
  return shares
}

describe('the answer on a day', () => {
  it.each([
    ['races and runs', BOTH],
    ['races only', { ...RACES, index: null }],
    ['runs only', { ...RACES, raceEveryWeeks: null, index: INDEX }],
  ])('hardly ever calls 3 %% in 26 weeks a plateau, and never a decline: %s', (_, form) => {
    const { plateau, decline, improving } = answers({ ...form, change: 0.03 })
    expect(plateau).toBeLessThanOrEqual(0.025)
    expect(decline).toBe(0)
    expect(improving).toBeGreaterThan(0.8)
  })

  it('finds a form that is level, and takes it for no decline', () => {
    const { plateau, decline } = answers({ ...BOTH, change: 0 })
    expect(plateau).toBeGreaterThan(0.35)
    expect(decline).toBeLessThanOrEqual(0.05)
  })

  it('calls a fall of 4 % in 26 weeks a decline and no plateau', () => {
    const { plateau, decline } = answers({ ...BOTH, change: -0.04 })
    expect(decline).toBeGreaterThan(0.8)
    expect(plateau).toBe(0)
  })

  it('says nothing from four races, or from three months of runs', () => {
    const few = simulatedForm(
      { ...RACES, raceEveryWeeks: 13, index: null, change: 0, weeks: 50 },
      3,
    )
    expect(few.length).toBeLessThan(5)
    expect(findPlateau(few, lastDay(few))).toMatchObject({ answer: 'not-enough', trend: null })
    const short = simulatedForm(
      { ...RACES, raceEveryWeeks: null, index: INDEX, change: 0, weeks: 13 },
      3,
    )
    expect(findPlateau(short, lastDay(short)).answer).toBe('not-enough')
  })

  it('finds a level form of a trail runner who runs evenly on roads in two weeks of five', () => {
    let plateau = 0
    for (let runner = 0; runner < 20; runner += 1) {
      const points = simulatedForm(
        {
          ...RACES,
          raceEveryWeeks: null,
          index: { sd: 0.06, memory: 0.3, share: 0.42 },
          change: 0,
          weeks: 170,
        },
        31 * runner + 3,
      )
      expect(points.length).toBeLessThan(75)
      const { answer, windowWeeks } = findPlateau(points, lastDay(points))
      if (answer === 'plateau') plateau += 1 / 20
      if (answer === 'plateau') expect(windowWeeks).toBeGreaterThanOrEqual(104)
    }
    expect(plateau).toBeGreaterThan(0.3)
  })

  it('calls nobody stuck over two or three years who has lately fallen or risen', () => {
    const level = simulatedForm({ ...RACES, index: INDEX, change: 0, weeks: 170 }, 4)
    const day = lastDay(level)
    expect(judgeTrend(level, day).answer).toBe('plateau')
    for (const change of [-0.05, 0.05]) {
      const bent = level.map((point) => ({
        ...point,
        logSpeed: point.logSpeed + (change * Math.max(0, point.dayNumber - day + 364)) / 182,
      }))
      expect(judgeTrend(bent, day).answer).not.toBe('plateau')
    }
  })

  it('calls restless runs of two years no plateau while those of three years rise', () => {
    const restless = { ...RACES, raceEveryWeeks: null, index: { sd: 0.11, memory: 0.75 } }
    // Of 200 made-up runners, those whose two years looked level on this week by chance.
    for (const [runner, week] of [
      [6, 2],
      [69, 47],
      [178, 9],
    ] as const) {
      const points = simulatedForm({ ...restless, change: 0.03, weeks: 208 }, 7919 * runner + 13)
      const day = (points[0]?.dayNumber ?? 0) + 7 * (156 + week)
      const two = points.filter(({ dayNumber }) => dayNumber > day - 7 * 104 && dayNumber <= day)
      expect(fitTrend(two, day).slope).toBeLessThan(0)
      expect(judgeTrend(points, day).answer).not.toBe('plateau')
    }
  })

  it('leans to a fall where nine in ten sure, and only where there is no answer', () => {
    const noise = { race: 1, index: 1, memory: 0.5 }
    const judged = (slope: number, error: number) => {
      const trend = { slope, error, endLevel: 1.5, noise }
      return { answer: 'not-enough' as const, windowWeeks: 104, races: 0, indexWeeks: 84, trend }
    }
    expect(leansDown(judged(-0.032, 0.02))).toBe(true)
    expect(leansDown(judged(-0.018, 0.019))).toBe(false)
    expect(leansDown({ ...judged(-0.06, 0.01), answer: 'decline' })).toBe(false)
    expect(leansDown({ ...judged(0, 0), trend: null })).toBe(false)
  })

  it('says nothing when the last point is months old', () => {
    const points = simulatedForm({ ...BOTH, change: 0, weeks: 104 }, 11)
    expect(judgeTrend(points, lastDay(points) + 120).answer).toBe('not-enough')
  })

  it('does not look at what came later', () => {
    const points = simulatedForm({ ...BOTH, change: 0.01, weeks: 130 }, 17)
    const day = (points[0]?.dayNumber ?? 0) + 7 * 110
    const before = points.filter(({ dayNumber }) => dayNumber <= day)
    expect(judgeTrend(points, day)).toEqual(judgeTrend(before, day))
  })
})

describe('a year of weekly answers in the noise of real runners', () => {
  /** Shares of 30 runners who read of a plateau or a decline at least once in the year after two. */
  const yearOf = (form: Omit<SimulatedForm, 'weeks'>) => {
    const shares = { plateau: 0, decline: 0 }
    for (let runner = 0; runner < 30; runner += 1) {
      const points = simulatedForm({ ...form, weeks: 156 }, 7919 * runner + 13)
      const start = (points[0]?.dayNumber ?? 0) + 7 * 104
      const answers = Array.from({ length: 52 }, (__, week) =>
        judgeTrend(points, start + 7 * week).answer.slice(0, 1),
      ).join('')
      // What three weeks in a row say is what `findPlateau` answers.
      if (answers.includes('ppp')) shares.plateau += 1 / 30
      if (answers.includes('ddd')) shares.decline += 1 / 30
    }
    return shares
  }

  it('reports no plateau to more than one in thirty who gain 3 % in 26 weeks', () => {
    for (const form of [BOTH, { ...RACES, index: null }]) {
      expect(yearOf({ ...form, change: 0.03 }).plateau).toBeLessThan(0.04)
    }
  })

  it('reports a plateau to nearly all who are level, and seldom a decline', () => {
    const { plateau, decline } = yearOf({ ...BOTH, change: 0 })
    expect(plateau).toBeGreaterThan(0.8)
    expect(decline).toBeLessThan(0.15)
  })
})

describe('the trend', () => {
  it('finds the slope that was put in, with an honest error', () => {
    let inside = 0
    for (let runner = 0; runner < 200; runner += 1) {
      const points = simulatedForm({ ...BOTH, change: 0.02, weeks: 104 }, 31 * runner + 1)
      const { slope, error } = fitTrend(points, lastDay(points))
      if (Math.abs(slope - 0.02) < 1.2816 * error) inside += 1 / 200
    }
    expect(inside).toBeGreaterThan(0.68)
    expect(inside).toBeLessThan(0.88)
  })

  it('is hardly bent by one race that went badly', () => {
    const points = simulatedForm({ ...RACES, index: null, change: 0, weeks: 104 }, 23)
    const bad = points.map((point, i) =>
      i === points.length - 1 ? { ...point, logSpeed: point.logSpeed - 0.15 } : point,
    )
    const day = lastDay(points)
    expect(Math.abs(fitTrend(bad, day).slope - fitTrend(points, day).slope)).toBeLessThan(0.008)
  })
})

describe('the onset', () => {
  it('holds the day at which a rise ended', () => {
    const rising = simulatedForm({ ...RACES, index: null, change: 0, weeks: 312 }, 41)
    const start = rising[0]?.dayNumber ?? 0
    const turn = start + 7 * 156
    const points = rising.map((point) => ({
      ...point,
      logSpeed: point.logSpeed + (0.03 * (Math.min(point.dayNumber, turn) - start)) / 182,
    }))
    const onset = findOnset(points, fitTrend(points, lastDay(points)).noise)
    expect(onset).not.toBeNull()
    expect(onset?.slopeBefore).toBeGreaterThan(0.02)
    const turnDay = new Date(86_400_000 * turn).toISOString().slice(0, 10)
    expect(onset?.from.localeCompare(turnDay)).toBeLessThanOrEqual(0)
    expect(onset?.to.localeCompare(turnDay)).toBeGreaterThanOrEqual(0)
  })

  it('is not found in a form that was level all the time', () => {
    const points = simulatedForm({ ...RACES, index: null, change: 0, weeks: 208 }, 43)
    expect(findOnset(points, fitTrend(points, lastDay(points)).noise)).toBeNull()
  })
})
