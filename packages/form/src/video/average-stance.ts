/**
 * The average stance of one foot. A phone takes 30 pictures a second, never at the same moments of a
 * stride; all strides laid over each other show the average stance at a rate of hundreds a second.
 */
import { median } from 'simple-statistics'
import { bendDeg, leanDeg, riseDeg } from './angles.ts'
import type { Place } from './angles.ts'
import { findStance } from './find-stance.ts'
import { backwards } from './find-steps.ts'
import { slopes } from './low-pass.ts'
import { localLine } from './local-line.ts'
import type { Sample } from './local-line.ts'
import type { Side } from './pose-recording.ts'
import type { SideView } from './side-view.ts'
import type { StridePeriod } from './stride-period.ts'
import { valueAt } from './value-at.ts'

export interface AverageStance {
  readonly strides: number
  readonly contactS: number
  /** The longest time in a stance of which no stride has a picture: strides that last whole pictures are all seen at the same moments. */
  readonly unseenS: number
  /** From the moment the foot passes under the hip, seconds: contact before it, toe-off after it. */
  readonly contactAtS: number
  readonly toeOffAtS: number
  /** Ankle ahead of the hip at contact, leg lengths. */
  readonly overstrideLegs: number
  readonly kneeContactDeg: number
  readonly kneeMidStanceDeg: number
  /** Shank from the vertical at contact; positive with the foot ahead of the knee. */
  readonly shankContactDeg: number
  /** Foot at contact against the foot flat on the ground; positive with the toes up. */
  readonly footContactDeg: number
}

/** Parts of the stride before and after the foot passes under the hip. */
const BEFORE_SHARE = 0.45
const AFTER_SHARE = 0.6
const STEP_S = 0.004
/** Speeds of the average are read over so many steps to each side: as much as it is smooth. */
const SPEED_REACH = 3
/** Width of the weights in time: the jitter of a picture, and no less than this, seconds. */
const LEAST_WIDTH_S = 0.007
const WIDTH_INTERVALS = 0.25
/** Two passes under the hip are at least this share of a stride apart. */
const APART_SHARE = 0.6
const LEG = ['hip', 'knee', 'ankle', 'heel', 'toe'] as const
type LegPart = (typeof LEG)[number]
/** The foot is flat on the ground in these parts of the stance. */
const FLAT_SHARES = [0.35, 0.4, 0.45, 0.5]
/** The knee bends most before this share of the stance; later it bends for the swing. */
const MID_STANCE_SHARE = 0.65

type Curve = Readonly<Record<LegPart, { readonly x: Float64Array; readonly y: Float64Array }>>

/**
 * Of the strides whose foot is seen passing under the hip. Gives `null` where contact or toe-off are
 * not seen in the average.
 *
 * @param only numbers of the strides to take, from 0; left out, all
 */
export function averageStance(
  view: SideView,
  side: Side,
  stride: StridePeriod,
  only?: readonly number[],
): AverageStance | null {
  const passes = passesUnderHip(view, side, stride)
  const used = only === undefined ? passes : only.flatMap((i) => passes[i] ?? [])
  if (used.length === 0) return null
  const curve = averageLeg(view, side, stride, used)
  const startS = -BEFORE_SHARE * stride.periodS
  const under = Math.round(-startS / STEP_S)
  const { ankle, heel, toe } = curve
  const reach = (share: number) => Math.round((share * stride.periodS) / STEP_S)
  const foremost = indexOfMost(ankle.x, Math.max(0, under - reach(0.3)), under, 1)
  const rearmost = indexOfMost(
    ankle.x,
    under,
    Math.min(ankle.x.length - 1, under + reach(0.45)),
    -1,
  )
  const speedOf = (values: Float64Array) => slopes(values, 1 / STEP_S, SPEED_REACH)
  const sweep = {
    ahead: ankle.x,
    back: backwards(speedOf(heel.x), speedOf(toe.x)),
    rise: speedOf(toe.y),
  }
  const found = findStance(sweep, { foremost, rearmost }, 1 / STEP_S)
  if (found === null || Number.isNaN(found.contact + found.toeOff)) return null
  return {
    strides: used.length,
    unseenS: unseenBetween(used) / view.rateHz,
    ...timesOf(found, startS),
    ...anglesOf(curve, found),
  }
}

function timesOf({ contact, toeOff }: Found, startS: number) {
  return {
    contactS: (toeOff - contact) * STEP_S,
    contactAtS: startS + contact * STEP_S,
    toeOffAtS: startS + toeOff * STEP_S,
  }
}

/** The widest gap between the parts of a picture at which strides begin, in pictures. */
function unseenBetween(passes: readonly number[]): number {
  const parts = passes.map((pass) => pass - Math.floor(pass)).sort((a, b) => a - b)
  const next = [...parts.slice(1), 1 + (parts[0] as number)]
  return Math.max(...parts.map((part, i) => (next[i] as number) - part))
}

type Found = NonNullable<ReturnType<typeof findStance>>

function anglesOf(curve: Curve, { contact, toeOff }: Found) {
  const at = (part: LegPart, place: number): Place => ({
    x: valueAt(curve[part].x, place),
    y: valueAt(curve[part].y, place),
  })
  const knee = (place: number) => bendDeg(at('hip', place), at('knee', place), at('ankle', place))
  const foot = (place: number) => riseDeg(at('heel', place), at('toe', place))
  const length = toeOff - contact
  let most = -Infinity
  for (let place = contact; place < contact + MID_STANCE_SHARE * length; place += 1) {
    most = Math.max(most, knee(place))
  }
  return {
    overstrideLegs: at('ankle', contact).x,
    kneeContactDeg: knee(contact),
    kneeMidStanceDeg: most,
    shankContactDeg: -leanDeg(at('ankle', contact), at('knee', contact)),
    footContactDeg:
      foot(contact) - median(FLAT_SHARES.map((share) => foot(contact + share * length))),
  }
}

/** Moments at which the ankle passes under the hip on its way back, in pictures. */
function passesUnderHip(view: SideView, side: Side, stride: StridePeriod): readonly number[] {
  const { smooth, hip, forward, legPx, rateHz } = view
  const ahead = smooth[`${side}-ankle`].x.map(
    (x, i) => (forward * (x - (hip.x[i] as number))) / legPx,
  )
  const speed = slopes(ahead, rateHz)
  const passes: number[] = []
  for (let i = 1; i < ahead.length; i += 1) {
    const [before, now] = [ahead[i - 1] as number, ahead[i] as number]
    if (before <= 0 || now > 0 || (speed[i] as number) > -0.5 / stride.periodS) continue
    const pass = i - 1 + before / (before - now)
    if (pass - (passes.at(-1) ?? -Infinity) > APART_SHARE * stride.frames) passes.push(pass)
  }
  return passes
}

/** The leg relative to the hip over the average stride, leg lengths, upwards and forwards. */
function averageLeg(
  view: SideView,
  side: Side,
  stride: StridePeriod,
  passes: readonly number[],
): Curve {
  const { raw, hip, forward, legPx, rateHz } = view
  const startS = -BEFORE_SHARE * stride.periodS
  const endS = AFTER_SHARE * stride.periodS
  const count = Math.round((endS - startS) / STEP_S) + 1
  const widthS = Math.max(LEAST_WIDTH_S, WIDTH_INTERVALS / rateHz)
  const curveOf = (value: (i: number) => number) => {
    const samples: Sample[] = []
    for (const pass of passes) {
      const from = Math.max(0, Math.ceil(pass + startS * rateHz))
      const to = Math.min(view.count - 1, Math.floor(pass + endS * rateHz))
      for (let i = from; i <= to; i += 1)
        samples.push({ atS: (i - pass) / rateHz, value: value(i) })
    }
    return localLine(samples, { startS, stepS: STEP_S, count, widthS })
  }
  const parts = LEG.map((part) => {
    const { x, y } = raw[`${side}-${part}`]
    return [
      part,
      {
        x: curveOf((i) => (forward * ((x[i] as number) - (hip.x[i] as number))) / legPx),
        y: curveOf((i) => -(y[i] as number) / legPx),
      },
    ]
  })
  return Object.fromEntries(parts) as Curve
}

function indexOfMost(values: Float64Array, from: number, to: number, sign: 1 | -1): number {
  let best = from
  for (let i = from; i <= to; i += 1) {
    if (sign * (values[i] as number) > sign * (values[best] as number)) best = i
  }
  return best
}
