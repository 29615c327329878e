import { addDays, dayNumber } from '@bell-lap/units/calendar-day'
import { weeklyIndex } from '../../threshold/weekly-index.ts'
import type { RunWindows } from '../../threshold/weekly-index.ts'
import { indexPerformances } from '../performance.ts'
import type { Performance } from '../performance.ts'

/** A made-up runner whose form changes evenly and whose weeks resemble their neighbours. */
export interface SimulatedForm {
  /** Change of the log-speed in 26 weeks. */
  readonly change: number
  readonly weeks: number
  /** Weeks between races; `null` for none. */
  readonly raceEveryWeeks: number | null
  readonly raceSd: number
  /** Correlation of a race with the one before. */
  readonly raceMemory: number
  /** `null` for a runner without heart rates. */
  readonly index: SimulatedIndex | null
}

/** Even runs with heart rate, one a week. */
export interface SimulatedIndex {
  /** Scatter of a week about the true form. */
  readonly sd: number
  /** Correlation of a week with the one before. */
  readonly memory: number
  /** Share of the weeks that have such a run; all when left out. */
  readonly share?: number
}

const FIRST_DAY = '2020-01-06'
/** Reported error of one race. */
const RACE_SD = 0.018
/** Heart rate of an even run, and how far it strays from run to run, beats a minute. */
const HEART_RATE = { usual: 148, sd: 4 } as const
/** Speed on the flat at the usual heart rate, and the rise of the heart rate with it. */
const SPEED_MPS = 3
const BEATS_PER_MPS = 29

/**
 * The series of such a runner from a seed, oldest first. The index goes through `weeklyIndex`, so that each week
 * has the noise that the app finds in it, not the one that was put in.
 */
export function simulatedForm(form: SimulatedForm, seed: number): readonly Performance[] {
  const normal = normals(seed)
  const races: Performance[] = []
  const runs: RunWindows[] = []
  let [indexOff, raceOff] = [normal() * (form.index?.sd ?? 0), normal() * form.raceSd]
  const shift =
    form.raceEveryWeeks === null ? 0 : Math.floor(Math.abs(normal()) * 97) % form.raceEveryWeeks
  for (let week = 0; week < form.weeks; week += 1) {
    const truth = (form.change * week) / 26
    const day = addDays(FIRST_DAY, 7 * week + 6)
    if (form.raceEveryWeeks !== null && (week - shift) % form.raceEveryWeeks === 0) {
      raceOff = next(raceOff, form.raceSd, form.raceMemory, normal())
      races.push({
        day,
        dayNumber: dayNumber(day),
        source: 'race',
        id: `race ${week}`,
        logSpeed: 1.5 + truth + raceOff,
        sd: RACE_SD,
        group: 'short',
      })
    }
    if (form.index !== null) {
      const { sd, memory, share = 1 } = form.index
      indexOff = next(indexOff, sd, memory, normal())
      const run = evenRun(truth + indexOff, HEART_RATE.sd * normal())
      // The golden ratio spreads the weeks evenly, whatever the share.
      if ((week * 0.618_034) % 1 < share) runs.push({ day, windows: [run, run] })
    }
  }
  const index = indexPerformances(weeklyIndex(runs, HEART_RATE.usual).weeks)
  return [...races, ...index].toSorted((a, b) => a.dayNumber - b.dayNumber)
}

/** A run in some form, at a heart rate so many beats off the usual one. */
function evenRun(form: number, beatsOff: number) {
  return {
    flatSpeedMps: SPEED_MPS * Math.exp(form) + beatsOff / BEATS_PER_MPS,
    heartRateBpm: HEART_RATE.usual + beatsOff,
  }
}

const next = (before: number, sd: number, memory: number, z: number) =>
  memory * before + Math.sqrt(1 - memory ** 2) * sd * z

/** Standard normal numbers from a seed (mulberry32; Box & Muller 1958). */
export function normals(seed: number): () => number {
  let state = seed
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
}
