/** Each contact of a foot with the ground in a clip. */
import { findStance } from './find-stance.ts'
import { slopes } from './low-pass.ts'
import type { Side } from './pose-recording.ts'
import type { SideView } from './side-view.ts'
import type { StridePeriod } from './stride-period.ts'

export interface Step {
  readonly side: Side
  /** Seconds from the start of the clip. */
  readonly contactAtS: number
  readonly toeOffAtS: number
}

/** Within this share of a stride around its foremost point no other point of the foot is further ahead. */
const WINDOW_SHARE = 0.3
/** From its foremost to its rearmost point a foot takes at most this share of a stride. */
const SWEEP_SHARE = 0.62
/** Contacts of runners last between these, seconds; others are errors of the model. */
const CONTACT_S = { least: 0.1, most: 0.42 }

/** The steps of one foot whose contact and toe-off are both seen, in order of time. */
export function findSteps(view: SideView, side: Side, stride: StridePeriod): readonly Step[] {
  const { smooth, hip, forward, legPx, rateHz, startS } = view
  const aheadOf = (part: 'ankle' | 'heel' | 'toe') =>
    smooth[`${side}-${part}`].x.map((x, i) => (forward * (x - (hip.x[i] as number))) / legPx)
  const ahead = aheadOf('ankle')
  const speedOf = (values: Float64Array) => slopes(values, rateHz)
  const sweep = {
    ahead,
    back: backwards(speedOf(aheadOf('heel')), speedOf(aheadOf('toe'))),
    rise: speedOf(smooth[`${side}-toe`].y.map((y) => -y / legPx)),
  }
  return foremostPoints(ahead, Math.round(WINDOW_SHARE * stride.frames)).flatMap((foremost) => {
    const end = Math.min(ahead.length - 1, foremost + Math.round(SWEEP_SHARE * stride.frames))
    const rearmost = lowestBetween(ahead, foremost, end)
    if (rearmost - foremost < 3) return []
    const found = findStance(sweep, { foremost, rearmost }, rateHz)
    if (found === null) return []
    const contactS = (found.toeOff - found.contact) / rateHz
    if (!(contactS >= CONTACT_S.least && contactS <= CONTACT_S.most)) return []
    return [
      {
        side,
        contactAtS: startS + found.contact / rateHz,
        toeOffAtS: startS + found.toeOff / rateHz,
      },
    ]
  })
}

/** How fast a foot goes back whose heel and toe go forward at these speeds. */
export const backwards = (heel: Float64Array, toe: Float64Array): Float64Array =>
  heel.map((speed, i) => -(speed + (toe[i] as number)) / 2)

/** Where the foot is ahead of the hip, and nowhere near is it further ahead. */
function foremostPoints(ahead: Float64Array, window: number): readonly number[] {
  const points: number[] = []
  for (const [i, value] of ahead.entries()) {
    const around = ahead.subarray(Math.max(0, i - window), i + window + 1)
    if (value > 0 && around.every((other) => other <= value)) points.push(i)
  }
  return points
}

function lowestBetween(values: Float64Array, from: number, to: number): number {
  let lowest = from
  for (let i = from; i <= to; i += 1) {
    if ((values[i] as number) < (values[lowest] as number)) lowest = i
  }
  return lowest
}
