import type { Lap, Streams } from '../activity.ts'
import { surroundingsOf } from './around-stretch.ts'
import type { Surroundings } from './around-stretch.ts'
import { growStretch } from './grow-stretch.ts'
import { fastestOver, isJumped, lengthOf, runBySecond } from './run-by-second.ts'
import type { RunBySecond, Span } from './run-by-second.ts'
import { RACE_DISTANCES, SHORTEST_STRETCH_M, snapToRace } from './snap-to-race.ts'
import type { LengthSource } from './snap-to-race.ts'

/** A stretch of a recording that is as long as a race and was run faster than what is around it. */
export interface RaceStretch extends Surroundings {
  /** Since the start of the activity. */
  readonly startS: number
  readonly timeS: number
  /** As measured. */
  readonly distanceM: number
  readonly measuredBy: LengthSource
  /** The runner pressed the lap button at both ends. */
  readonly pressed: boolean
}

/** What is looked at of an activity. */
export interface RecordedRun {
  readonly streams: Streams
  readonly laps: readonly Lap[]
  readonly hasGps: boolean
}

/** Shares of the fast stretch's speed at which it may have ended: the lowest leaves hills in. */
const SHARES = [0.78, 0.86, 0.93] as const
/** Seconds at the ends that a noisy speed cut off: a small share of the length, run nearly as fast. */
const MOST_ADDED = 0.04
const AS_FAST = 0.85
/** Two heats in one recording; more of them are repetitions. */
const MOST_STRETCHES = 3
/** A press this close to an edge is the edge, s. */
const PRESS_S = 6
/** How speed falls with distance, to compare stretches of one recording (Riegel 1981: 0.06). */
const FATIGUE = 0.07
/** A stretch that is a standard deviation off the length of a race may be this much faster (X). */
const MISFIT_COST = 0.015
/** A race that was measured short must not take in what follows: its fastest part is looked for. */
const CORE_SHARE = 0.95

/**
 * The stretches of a recording that could be races: as long as a race, as the watch measures it, with
 * slower running, walking or nothing at both ends. The most remarkable first; never two that overlap.
 *
 * @example
 * const timeS = Float64Array.from({ length: 301 }, (_, second) => second)
 * const distanceM = timeS.map((second) => 5 * second)
 * findRaceStretches({ streams: { timeS, distanceM }, laps: [], hasGps: true })[0]?.timeS // 300
 */
export function findRaceStretches({ streams, laps, hasGps }: RecordedRun): readonly RaceStretch[] {
  if (streams.distanceM === undefined) return []
  const run = runBySecond(streams.timeS, streams.distanceM)
  if (run === null) return []
  const presses = pressesOf(laps, run)
  const source: LengthSource = hasGps ? 'gps' : 'other'
  const chosen: Candidate[] = []
  for (let round = 0; round < MOST_STRETCHES; round += 1) {
    const taken = chosen.map(({ span }) => span)
    const all = candidates(run, { presses, source, taken })
    const best = all.reduce<Candidate | null>(
      (top, one) => (top === null || one.worth > top.worth ? one : top),
      null,
    )
    if (best === null) break
    chosen.push(all.find((one) => isWholeOf(run, one.span, best.span)) ?? best)
  }
  return chosen.map(({ span, pressed }) => ({
    startS: run.fromS + span.from,
    timeS: span.to - span.from,
    distanceM: lengthOf(run, span),
    measuredBy: source,
    pressed,
    ...surroundingsOf(run, span),
  }))
}

interface Candidate {
  readonly span: Span
  readonly pressed: boolean
  readonly worth: number
}

interface Search {
  readonly presses: readonly number[]
  readonly source: LengthSource
  readonly taken: readonly Span[]
}

function candidates(run: RunBySecond, search: Search): readonly Candidate[] {
  const total = (run.metres.at(-1) ?? 0) - (run.metres[0] ?? 0)
  const found: Candidate[] = []
  const tried = new Set<string>()
  const consider = (rough: Span) => {
    const { span, pressed } = toPresses(rough, search.presses)
    const key = `${span.from} ${span.to}`
    if (tried.has(key)) return
    tried.add(key)
    const measuredM = lengthOf(run, span)
    if (measuredM < SHORTEST_STRETCH_M || search.taken.some((one) => overlaps(one, span))) return
    const race = snapToRace(measuredM, search.source)
    if (race === null || isJumped(run, span)) return
    const speed = measuredM / (span.to - span.from)
    const worth = Math.log(speed) + FATIGUE * Math.log(measuredM) - MISFIT_COST * race.misfit
    found.push({ span, pressed, worth })
  }
  for (const { distanceM } of RACE_DISTANCES) {
    if (CORE_SHARE * distanceM > total) break
    const around = fastestOver(run, CORE_SHARE * distanceM, search.taken)
    if (around === null) continue
    for (const share of SHARES) consider(growStretch(run, around, share))
  }
  for (const span of betweenPresses(search.presses)) consider(span)
  return found
}

/** Whether one stretch is another with its first and last seconds, run about as fast. */
function isWholeOf(run: RunBySecond, whole: Span, part: Span): boolean {
  if (whole.from > part.from || whole.to < part.to) return false
  const addedM = lengthOf(run, whole) - lengthOf(run, part)
  const addedS = whole.to - whole.from - (part.to - part.from)
  const speed = lengthOf(run, part) / (part.to - part.from)
  return (
    addedS > 0 && addedM <= MOST_ADDED * lengthOf(run, part) && addedM / addedS >= AS_FAST * speed
  )
}

const overlaps = (a: Span, b: Span) => a.from < b.to && b.from < a.to

/** Seconds of the recording at which a lap was pressed by hand. */
function pressesOf(laps: readonly Lap[], { fromS, metres }: RunBySecond): readonly number[] {
  const pressed = laps
    .filter((lap) => lap.trigger === 'manual')
    .map((lap) => Math.round(lap.startS + lap.elapsedS - fromS))
  return pressed.filter((second) => second > 0 && second < metres.length)
}

function betweenPresses(presses: readonly number[]): readonly Span[] {
  return presses.slice(1).map((to, i) => ({ from: presses[i] as number, to }))
}

function toPresses(span: Span, presses: readonly number[]) {
  const near = (second: number) => presses.find((press) => Math.abs(press - second) <= PRESS_S)
  const from = near(span.from)
  const to = near(span.to)
  const moved = { from: from ?? span.from, to: to ?? span.to }
  return moved.to > moved.from
    ? { span: moved, pressed: from !== undefined && to !== undefined }
    : { span, pressed: false }
}
