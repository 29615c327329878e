import { addDays, dayNumber } from '@bell-lap/units/calendar-day'
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
  readonly index: { readonly sd: number; readonly memory: number } | null
}

const FIRST_DAY = '2020-01-06'
/** Reported errors of one race and one week. */
const RACE_SD = 0.018

/** The series of such a runner from a seed, oldest first. */
export function simulatedForm(form: SimulatedForm, seed: number): readonly Performance[] {
  const normal = normals(seed)
  const points: Performance[] = []
  let [indexOff, raceOff] = [normal() * (form.index?.sd ?? 0), normal() * form.raceSd]
  const shift =
    form.raceEveryWeeks === null ? 0 : Math.floor(Math.abs(normal()) * 97) % form.raceEveryWeeks
  for (let week = 0; week < form.weeks; week += 1) {
    const truth = (form.change * week) / 26
    const day = addDays(FIRST_DAY, 7 * week + 6)
    const at = { day, dayNumber: dayNumber(day) }
    if (form.raceEveryWeeks !== null && (week - shift) % form.raceEveryWeeks === 0) {
      raceOff = next(raceOff, form.raceSd, form.raceMemory, normal())
      points.push({
        ...at,
        source: 'race',
        id: `race ${week}`,
        logSpeed: 1.5 + truth + raceOff,
        sd: RACE_SD,
        group: 'short',
      })
    }
    if (form.index !== null) {
      const { sd, memory } = form.index
      indexOff = next(indexOff, sd, memory, normal())
      points.push({
        ...at,
        source: 'index',
        id: null,
        logSpeed: 1.1 + truth + indexOff,
        sd,
        group: null,
      })
    }
  }
  return points
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
