/** Puts measurements in the order of their times, without the few whose clock was wrong. */
import { message } from '@bell-lap/units/message'
import type { ReadIssue } from '../activity.ts'
import { longestOrdered } from '../clean/longest-ordered.ts'

/** What to keep of a column, and how much was moved or left out. */
export interface TimeOrder {
  /** Places in the column, so that times never decrease. */
  readonly places: readonly number[]
  /** Measurements that stood later than they were made. */
  readonly sorted: number
  /** Measurements whose time cannot be right. */
  readonly dropped: number
}

/** A lone measurement further from its neighbours than this has a wrong clock, seconds. */
const LONE_S = 60
/** So many in a row were written late rather than timed wrongly. */
const BLOCK = 5
/** No pause is as long as this: what lies beyond has another clock, seconds. */
const LONGEST_PAUSE_S = 6 * 3600
/** The larger side of such a gap has at least so many times the measurements of the other. */
const OUTWEIGHS = 10

/**
 * The order of the times of one recording, seconds of any epoch; `NaN` is left out without a count.
 * The longest run of times that never decrease stands. Of the others, what was written late goes to
 * its place; a time outside of the recording, or a lone one far from its neighbours, is left out. A
 * few measurements before or after a gap of hours have a clock that was not set yet, and go too.
 *
 * @param timeS times in the order of the file
 */
export function timeOrder(timeS: Float64Array): TimeOrder {
  const known = [...timeS.keys()].filter((i) => !Number.isNaN(timeS[i]))
  const at = (place: number | undefined) => timeS[place ?? -1] ?? Number.NaN
  const longest = isOrdered(known, at) ? known : longestOrdered(known, at)
  const main = withoutFarEnds(longest, at)
  const late = lateOnes(known, main, at)
  const places =
    late.length === 0 ? main : [...main, ...late].toSorted((a, b) => at(a) - at(b) || a - b)
  return { places, sorted: late.length, dropped: known.length - places.length }
}

/** What to say of it. */
export function orderIssues({ sorted, dropped }: TimeOrder): readonly ReadIssue[] {
  const said = (code: string, count: number): readonly ReadIssue[] =>
    count === 0 ? [] : [{ code, detail: message(`file.${code}`, { count }) }]
  return [...said('out-of-order', sorted), ...said('wrong-clock', dropped)]
}

type TimeAt = (place: number | undefined) => number

function isOrdered(places: readonly number[], at: TimeAt): boolean {
  return places.every((place, i) => i === 0 || at(place) >= at(places[i - 1]))
}

/** Without the few at either end that a gap of hours parts from the rest. */
function withoutFarEnds(places: readonly number[], at: TimeAt): readonly number[] {
  let [from, to] = [0, places.length]
  for (let i = 1; i < places.length; i += 1) {
    if (at(places[i]) - at(places[i - 1]) <= LONGEST_PAUSE_S) continue
    if (i * OUTWEIGHS <= places.length) from = Math.max(from, i)
    else if ((places.length - i) * OUTWEIGHS <= places.length) to = Math.min(to, i)
  }
  return from === 0 && to === places.length ? places : places.slice(from, to)
}

/** Of what does not stand in order: what has a place in the recording. */
function lateOnes(
  known: readonly number[],
  main: readonly number[],
  at: TimeAt,
): readonly number[] {
  if (main.length === known.length) return []
  const standing = new Set(main)
  const times = new Set(main.map((place) => at(place)))
  const [first, last] = [at(main[0]), at(main.at(-1))]
  const blocks: number[][] = []
  let before: number | undefined
  let isOpen = false
  const near: (number | undefined)[] = []
  for (const place of known) {
    if (standing.has(place)) {
      before = place
      isOpen = false
      continue
    }
    if (!isOpen) {
      blocks.push([])
      near.push(before)
    }
    isOpen = true
    blocks.at(-1)?.push(place)
  }
  return blocks.flatMap((block, i) => {
    const isBlock = block.length >= BLOCK
    const beside = near[i] ?? main[0]
    return block.filter((place) => {
      const time = at(place)
      if (time < first || time > last || times.has(time)) return false
      return isBlock || Math.abs(time - at(beside)) <= LONE_S
    })
  })
}
