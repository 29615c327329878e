/** Repetitions to time, from a session as coaches type it; no runner's paces are needed. */
import { MILE_M } from '@bell-lap/units/length'
import { readShorthand } from '../shorthand/read-shorthand.ts'
import type { Shorthand } from '../shorthand/read-shorthand.ts'
import type {
  PaceUnit,
  WrittenItem,
  WrittenPace,
  WrittenPart,
  WrittenRest,
  WrittenRun,
  WrittenSet,
} from '../shorthand/written-workout.ts'
import type { Rep, RepRest, Target } from './entry.ts'

export type TimedReps =
  | {
      readonly kind: 'read'
      readonly canonical: string
      readonly reps: readonly Rep[]
      /** A pace by name, such as "mile pace", is another time for each runner: there is no target for the group. */
      readonly isPaceByName: boolean
    }
  | Exclude<Shorthand, { kind: 'read' }>
  /** Nothing in it has a distance to time. */
  | { readonly kind: 'nothing-to-time'; readonly canonical: string }

/** More than a coach can time in one session. */
const MOST_REPS = 100
const UNIT_M: Readonly<Record<PaceUnit, number>> = { '400': 400, km: 1000, mile: MILE_M }

/**
 * The repetitions with a distance, with their targets and rests. Warm-up, drills, strides and runs by the clock are
 * left out: nobody times them at the track.
 *
 * @example
 * const read = repsOfShorthand('4x400 in 72, 90 s rest')
 * const reps = read.kind === 'read' ? read.reps.length : 0 // 4
 */
export function repsOfShorthand(text: string): TimedReps {
  const read = readShorthand(text)
  if (read.kind !== 'read') return read
  const { canonical } = read
  const parts = read.sessions.flatMap((one) => (one.kind === 'run' ? one.parts : []))
  const reps = parts.flatMap(repsOfPart)
  if (reps.length === 0 || reps.length > MOST_REPS) return { kind: 'nothing-to-time', canonical }
  const isPaceByName = reps.some((rep) => rep.isPaceByName)
  return {
    kind: 'read',
    canonical,
    reps: reps.map(({ distanceM, target, rest }, index) => ({
      distanceM,
      target,
      rest: index === reps.length - 1 ? null : rest,
    })),
    isPaceByName,
  }
}

interface ReadRep extends Rep {
  readonly isPaceByName: boolean
}

function repsOfPart(part: WrittenPart): readonly ReadRep[] {
  switch (part.kind) {
    case 'time-trial':
      return repsOfRun({ kind: 'run', length: part.length, pace: null, uphill: false })
    case 'run':
      // "10 km" alone is the run to the track; a time or a pace makes it something to time.
      return part.pace === null || isEasy(part.pace) ? [] : repsOfRun(part)
    case 'set':
      return repsOfSet(part)
    case 'including':
      return repsOfItem(part.inside)
    default:
      return []
  }
}

function repsOfItem(item: WrittenItem): readonly ReadRep[] {
  if (item.kind === 'pause') return []
  return item.kind === 'run' ? repsOfRun(item) : repsOfSet(item)
}

function repsOfSet(set: WrittenSet): readonly ReadRep[] {
  const bouts = Array.from({ length: set.times }, (_, index) => {
    const isLast = set.last !== undefined && index >= set.times - set.last.times
    const items = isLast ? set.items.map((one) => withPace(one, set.last?.pace ?? null)) : set.items
    return boutOf(set, items, { index, times: set.times })
  })
  return bouts.flatMap((bout, index) =>
    index === bouts.length - 1 ? bout : withRest(bout, restOf(set.between)),
  )
}

interface Turn {
  readonly index: number
  readonly times: number
}

function boutOf(set: WrittenSet, items: readonly WrittenItem[], turn: Turn): readonly ReadRep[] {
  let bout: readonly ReadRep[] = []
  for (const item of items) {
    if (item.kind === 'pause') {
      bout = withRest(bout, restOf(item.rest))
      continue
    }
    if (bout.length > 0 && set.inside !== null) bout = withRest(bout, restOf(set.inside))
    bout = [...bout, ...(item.kind === 'run' ? repsOfRun(item, turn) : repsOfSet(item))]
  }
  return bout
}

const withPace = (item: WrittenItem, pace: WrittenPace | null): WrittenItem =>
  item.kind === 'run' ? { ...item, pace } : item

/** Sets the rest after the last repetition, unless it has one. */
const withRest = (reps: readonly ReadRep[], rest: RepRest | null): readonly ReadRep[] =>
  reps.map((rep, index) =>
    index === reps.length - 1 && rep.rest === null ? { ...rep, rest } : rep,
  )

function repsOfRun(
  { length, pace }: WrittenRun,
  turn: Turn = { index: 0, times: 1 },
): readonly ReadRep[] {
  if (length.kind !== 'distance' || (pace !== null && isEasy(pace))) return []
  const { distanceM } = length
  const target = pace === null ? null : targetFor(pace, distanceM, turn)
  return [{ distanceM, target, rest: null, isPaceByName: pace !== null && target === null }]
}

/** Floats and jogs between the repetitions are not timed. */
const isEasy = (pace: WrittenPace): boolean =>
  pace.kind === 'symbol' && (pace.symbol === 'E' || pace.symbol === 'REC')

function targetFor(pace: WrittenPace, distanceM: number, { index, times }: Turn): Target | null {
  switch (pace.kind) {
    case 'time':
      return { fastS: pace.fastS, slowS: pace.slowS }
    case 'times': {
      const timeS = pace.timesS[index] ?? pace.timesS.at(-1)
      return timeS === undefined ? null : { fastS: timeS, slowS: timeS }
    }
    case 'per': {
      const share = distanceM / UNIT_M[pace.unit]
      return { fastS: pace.fastS * share, slowS: pace.slowS * share }
    }
    case 'from-to': {
      const done = times > 1 ? index / (times - 1) : 0
      const share = pace.unit === null ? 1 : distanceM / UNIT_M[pace.unit]
      const timeS = (pace.fromS + done * (pace.toS - pace.fromS)) * share
      return { fastS: timeS, slowS: timeS }
    }
    default:
      return null
  }
}

/** A rest by the clock; over a distance nobody needs the stopwatch. */
function restOf(rest: WrittenRest | 'straight' | null): RepRest | null {
  if (rest === null || rest === 'straight') return null
  if (rest.kind === 'every') return { kind: 'every', timeS: rest.everyS }
  if (rest.kind !== 'length') return null
  if (rest.length.kind === 'time') return { kind: 'rest', timeS: rest.length.timeS }
  return rest.inS === undefined ? null : { kind: 'rest', timeS: rest.inS }
}
