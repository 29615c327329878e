/** When a foot meets and leaves the ground, within one sweep of the foot from ahead of the hip to behind it. */
import { mean, median } from 'simple-statistics'
import { valueAt } from './value-at.ts'

/** A foot over the pictures, in leg lengths; heights grow upwards, `ahead` in the direction of the run. */
export interface FootSweep {
  readonly heelUp: Float64Array
  readonly toeUp: Float64Array
  /** The ankle ahead of the hip. */
  readonly ahead: Float64Array
  /** Change of `ahead` a second. */
  readonly speed: Float64Array
}

export interface Stance {
  /** In pictures, with fractions; `NaN` where it is not seen. */
  readonly contact: number
  readonly toeOff: number
}

/** The foot is down when it is less than this above its own lowest level, leg lengths. */
const DOWN = 0.02
/** It moves with the ground when it goes back at this share of its speed in mid-stance. */
const WITH_GROUND_SHARE = 0.3
/** Mid-stance: the foot is between these shares of the way from ahead to behind. */
const MIDDLE = { from: 0.25, to: 0.7 }
/** How far before the foremost and after the rearmost point contact and toe-off are looked for, seconds. */
const BEFORE_S = 0.12
const AFTER_S = 0.2

/**
 * Contact is the last moment, going back from mid-stance, at which the foot is down and already moves with
 * the ground; toe-off is when the toe leaves its lowest level. Gives `null` for a foot without a mid-stance.
 *
 * @param foremost the picture in which the foot is farthest ahead
 * @param rearmost the one in which it is farthest behind, after it
 */
export function findStance(
  sweep: FootSweep,
  { foremost, rearmost }: { readonly foremost: number; readonly rearmost: number },
  rateHz: number,
): Stance | null {
  const { heelUp, toeUp, ahead, speed } = sweep
  const middle = middleOf(ahead, foremost, rearmost)
  const [first] = middle
  const last = middle.at(-1)
  if (first === undefined || last === undefined) return null
  const heelGround = lowLevel(heelUp, foremost, rearmost)
  const toeGround = lowLevel(toeUp, foremost, rearmost)
  const groundSpeed = -median(middle.map((i) => speed[i] as number))
  const earliest = Math.max(0, foremost - Math.round(BEFORE_S * rateHz))
  const clear = heelUp.map((heel, i) =>
    Math.min(heel - heelGround, (toeUp[i] as number) - toeGround),
  )
  const behind = speed.map((value) => value / groundSpeed)
  const down = lastAtLeast(clear, DOWN, first, earliest)
  const moving = lastAtLeast(behind, -WITH_GROUND_SHARE, first, earliest)
  const toe = toeUp.map((value) => value - toeGround)
  const latest = Math.min(toe.length - 1, rearmost + Math.round(AFTER_S * rateHz))
  return {
    contact: contactOf(down, moving, earliest),
    toeOff: firstAtLeast(toe, DOWN, last, latest),
  }
}

function middleOf(ahead: Float64Array, foremost: number, rearmost: number): readonly number[] {
  const [front, back] = [ahead[foremost] as number, ahead[rearmost] as number]
  const at = (share: number) => front + (back - front) * share
  const pictures: number[] = []
  for (let i = foremost; i <= rearmost; i += 1) {
    const value = ahead[i] as number
    if (value < at(MIDDLE.from) && value > at(MIDDLE.to)) pictures.push(i)
  }
  return pictures
}

/** Mean of the lowest quarter, at least two values. */
function lowLevel(values: Float64Array, from: number, to: number): number {
  const sorted = values.slice(from, to + 1).sort()
  return mean(Array.from(sorted.slice(0, Math.max(2, Math.ceil(sorted.length / 4)))))
}

/** Where a series, going back from `start`, was last at `level` or more; `NaN` where it was not. */
function lastAtLeast(values: Float64Array, level: number, start: number, earliest: number): number {
  let i = start
  while (i > earliest && (values[i] as number) < level) i -= 1
  const value = values[i] as number
  if (!(value >= level)) return NaN
  const next = valueAt(values, i + 1)
  return i + (value - level) / (value - next || 1e-9)
}

function firstAtLeast(values: Float64Array, level: number, start: number, latest: number): number {
  let i = start
  while (i < latest && (values[i] as number) < level) i += 1
  const value = values[i] as number
  if (!(value >= level) || i === 0) return NaN
  const before = values[i - 1] as number
  return i - 1 + (level - before) / (value - before || 1e-9)
}

function contactOf(down: number, moving: number, earliest: number): number {
  if (!Number.isNaN(down) && !Number.isNaN(moving)) return Math.max(down, moving)
  // From the first picture on, the foot may have been down before the clip began.
  if (earliest === 0) return NaN
  return Number.isNaN(moving) ? down : moving
}
