/** Whether the camera stands still: how fast the border of the picture moves, where the runner is not. */
import { median, quantile } from 'simple-statistics'

/** A small grey picture, row by row, 0 (black) to 255. */
export interface GreyPicture {
  readonly timeS: number
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

/** Between two compared pictures: long enough for a slow drift to be seen, seconds. */
const APART_S = 0.5
const BLOCK = 16
/** Blocks begin within this share of the width from the left and the right, or of the height from the top. */
const BORDER_SHARE = 0.14
/** How far a block is looked for, pixels of the small picture. */
const REACH = 10
/** A block without this much contrast (standard deviation) looks the same everywhere. */
const LEAST_CONTRAST = 6
const LEAST_BLOCKS = 4
/** Most pairs of pictures have to be still; one jerk in a long clip may be a passer-by. */
const OF_PAIRS = 0.75

interface Shift {
  readonly x: number
  readonly y: number
}

/**
 * Widths of the picture a second that the background moves, from pictures in order of time; `null` where fewer
 * than two are half a second apart or the border shows nothing to hold on to.
 *
 * @example
 * cameraSpeed([]) // null
 */
export function cameraSpeed(pictures: readonly GreyPicture[]): number | null {
  const speeds: number[] = []
  let [before] = pictures
  for (const picture of pictures) {
    if (before === undefined || picture.timeS - before.timeS < APART_S - 1e-6) continue
    const shift = borderShift(before, picture)
    const passedS = picture.timeS - before.timeS
    if (shift !== null) speeds.push(Math.hypot(shift.x, shift.y) / picture.width / passedS)
    before = picture
  }
  return speeds.length === 0 ? null : quantile(speeds, OF_PAIRS)
}

/** The shift of the middle block in each direction: a runner who crosses the border moves a few only. */
function borderShift(before: GreyPicture, after: GreyPicture): Shift | null {
  const shifts = borderBlocks(before)
    .filter((block) => contrastOf(before, block) >= LEAST_CONTRAST)
    .map((block) => shiftOf(block, before, after))
  if (shifts.length < LEAST_BLOCKS) return null
  return { x: median(shifts.map(({ x }) => x)), y: median(shifts.map(({ y }) => y)) }
}

/** Along the left, the upper and the right border; at the bottom a belt moves under a runner. */
function borderBlocks({ width, height }: GreyPicture): readonly Shift[] {
  const blocks: Shift[] = []
  const [lastX, lastY] = [width - BLOCK - REACH, height - BLOCK - REACH]
  for (let y = REACH; y <= lastY - BLOCK; y += BLOCK) {
    for (let x = REACH; x <= lastX; x += BLOCK) {
      const isAtSide = x < REACH + BORDER_SHARE * width || x > lastX - BORDER_SHARE * width
      if (isAtSide || y < REACH + BORDER_SHARE * height) blocks.push({ x, y })
    }
  }
  return blocks
}

function contrastOf({ grey, width }: GreyPicture, { x, y }: Shift): number {
  let [sum, squares] = [0, 0]
  for (let row = y; row < y + BLOCK; row += 1) {
    for (let column = x; column < x + BLOCK; column += 1) {
      const value = grey[row * width + column] as number
      sum += value
      squares += value * value
    }
  }
  const count = BLOCK * BLOCK
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2))
}

function shiftOf(block: Shift, before: GreyPicture, after: GreyPicture): Shift {
  const size = 2 * REACH + 1
  const differences = new Float64Array(size * size)
  let best = 0
  for (let i = 0; i < differences.length; i += 1) {
    const shift = { x: (i % size) - REACH, y: Math.floor(i / size) - REACH }
    differences[i] = differenceOf(block, shift, before, after)
    if ((differences[i] as number) < (differences[best] as number)) best = i
  }
  const [column, row] = [best % size, Math.floor(best / size)]
  const at = (x: number, y: number) => differences[y * size + x] as number
  return {
    x:
      column -
      REACH +
      lowestWithin(
        [-1, 0, 1].map((by) => at(column + by, row)),
        column,
        size,
      ),
    y:
      row -
      REACH +
      lowestWithin(
        [-1, 0, 1].map((by) => at(column, row + by)),
        row,
        size,
      ),
  }
}

/** Where between the neighbours the lowest point of a parabola through three differences is. */
function lowestWithin(
  [before = 0, lowest = 0, after = 0]: readonly number[],
  place: number,
  size: number,
): number {
  if (place === 0 || place === size - 1) return 0
  const bend = before - 2 * lowest + after
  return bend > 0 ? (0.5 * (before - after)) / bend : 0
}

function differenceOf(
  { x, y }: Shift,
  shift: Shift,
  before: GreyPicture,
  after: GreyPicture,
): number {
  let sum = 0
  for (let row = y; row < y + BLOCK; row += 1) {
    const here = row * before.width
    const there = (row + shift.y) * after.width + shift.x
    for (let column = x; column < x + BLOCK; column += 1) {
      const difference =
        (before.grey[here + column] as number) - (after.grey[there + column] as number)
      sum += difference * difference
    }
  }
  return sum
}
