/** When a foot meets and leaves the ground, within one sweep of the foot from ahead of the hip to behind it. */
import { median } from 'simple-statistics'

/** A foot over the pictures: leg lengths, and leg lengths a second. */
export interface FootSweep {
  /** The ankle ahead of the hip, in the direction of the run. */
  readonly ahead: Float64Array
  /** How fast the foot goes back under the hip. */
  readonly back: Float64Array
  /** How fast the toe rises. */
  readonly rise: Float64Array
}

export interface Stance {
  /** In pictures, with fractions; `NaN` where it is not seen. */
  readonly contact: number
  readonly toeOff: number
}

/** The ground has caught the foot when it goes back at this share of its speed in mid-stance. */
const CAUGHT_SHARE = 0.3
/** The toe has left when it rises at this share of that speed: no ground in a picture is so steep. */
const LEFT_SHARE = 0.2
/** Mid-stance: the foot is between these shares of the way from ahead to behind. */
const MIDDLE = { from: 0.25, to: 0.7 }
/** How far before its foremost point the foot is looked at, seconds: noise may put that point late. */
const BEFORE_S = 0.06

/**
 * Contact is the last time before mid-stance that the ground catches the foot, toe-off the last time that the toe begins to rise before
 * the foot is farthest behind. Both are told by speeds against that of the ground, not by heights: a belt seen from above and not
 * quite from the side slopes in the picture. Gives `null` for a foot without a mid-stance.
 *
 * @param foremost the picture in which the foot is farthest ahead
 * @param rearmost the one in which it is farthest behind, after it
 */
export function findStance(
  { ahead, back, rise }: FootSweep,
  { foremost, rearmost }: { readonly foremost: number; readonly rearmost: number },
  rateHz: number,
): Stance | null {
  const middle = middleOf(ahead, foremost, rearmost)
  const [first] = middle
  if (first === undefined) return null
  const groundSpeed = median(middle.map((i) => back[i] as number))
  const earliest = Math.max(0, foremost - Math.round(BEFORE_S * rateHz))
  return {
    contact: lastRise(back, CAUGHT_SHARE * groundSpeed, earliest, first),
    toeOff: lastRise(rise, LEFT_SHARE * groundSpeed, first, rearmost),
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

/** Where a series last rises to a level; `NaN` where it does not. */
function lastRise(values: Float64Array, level: number, from: number, to: number): number {
  for (let i = to; i > from; i -= 1) {
    const [before, now] = [values[i - 1] as number, values[i] as number]
    if (before < level && now >= level) return i - 1 + (level - before) / (now - before)
  }
  return NaN
}
