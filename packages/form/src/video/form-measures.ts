/** What a clip says of a runner's form, each measure with its error and the least change that counts. */
import { mean, quantileSorted, standardDeviation } from 'simple-statistics'
import { leanDeg } from './angles.ts'
import { averageStance } from './average-stance.ts'
import type { AverageStance } from './average-stance.ts'
import { lowPass } from './low-pass.ts'
import type { SideView } from './side-view.ts'
import type { StridePeriod } from './stride-period.ts'

interface Measure {
  readonly value: number
  /** Standard error over the strides of this clip; `null` where it is not known. */
  readonly error: number | null
  /** A smaller difference between two clips is noise and never a finding. */
  readonly leastChange: number
}

export interface FormMeasures {
  /** Both feet, steps a minute. */
  readonly cadenceSpm: Measure
  readonly contactS: Measure
  readonly flightS: Measure
  /** Share of a stride that a foot is on the ground. */
  readonly dutyShare: Measure
  /** Ankle ahead of the hip at contact, leg lengths. */
  readonly overstrideLegs: Measure
  readonly shankContactDeg: Measure
  readonly footContactDeg: Measure
  readonly kneeContactDeg: Measure
  readonly kneeMidStanceDeg: Measure
  /** Shoulders ahead of the hips, from the vertical. */
  readonly trunkDeg: Measure
  /** Highest to lowest of the hips within a step, leg lengths. */
  readonly hipRiseLegs: Measure
  /** How far the upper arm swings, near side. */
  readonly armSwingDeg: Measure
}

export type MeasureName = keyof FormMeasures

/**
 * In the order in which they are shown.
 *
 * @example
 * MEASURE_NAMES[0] // 'cadenceSpm'
 */
export const MEASURE_NAMES = [
  'cadenceSpm',
  'contactS',
  'flightS',
  'dutyShare',
  'overstrideLegs',
  'shankContactDeg',
  'footContactDeg',
  'kneeContactDeg',
  'kneeMidStanceDeg',
  'trunkDeg',
  'hipRiseLegs',
  'armSwingDeg',
] as const satisfies readonly MeasureName[]

/**
 * Differences between two halves of the same clip stay under these (measured on two clips; science E6). Below 50
 * pictures a second, a foot ahead of the hip is seen half as well.
 */
const LEAST_CHANGE: Readonly<Record<MeasureName, number>> = {
  cadenceSpm: 3,
  contactS: 0.015,
  flightS: 0.015,
  dutyShare: 0.02,
  overstrideLegs: 0.05,
  shankContactDeg: 5,
  footContactDeg: 6,
  kneeContactDeg: 5,
  kneeMidStanceDeg: 5,
  trunkDeg: 2,
  hipRiseLegs: 0.02,
  armSwingDeg: 12,
}
const SLOW_LEAST_OVERSTRIDE = 0.1
const FAST_FROM_HZ = 50
/** Two standard errors of a difference of two clips, if that is more. */
const TWO_CLIPS = 2 * Math.SQRT2
const GROUPS = 4
/** Landing and toe-off in a time that no stride shows are off by its length over √6 together (science E6). */
const UNSEEN_SHARE = 1 / Math.sqrt(6)
/** The hips' way over the clip, apart from their way over a step. */
const DRIFT_HZ = 0.8

/** Gives `null` where the average stance of the near leg is not seen whole. */
export function formMeasures(view: SideView, stride: StridePeriod): FormMeasures | null {
  const whole = averageStance(view, view.near, stride)
  if (whole === null) return null
  const parts = groupsWithout(whole.strides).flatMap(
    (only) => averageStance(view, view.near, stride, only) ?? [],
  )
  const ofStance = (name: MeasureName, of: (stance: AverageStance) => number) =>
    measure(view, name, of(whole), jackknifeError(parts.map(of)))
  const ofTime = (name: MeasureName, of: (stance: AverageStance) => number, unitS = 1) => {
    const unseen = (UNSEEN_SHARE * whole.unseenS) / unitS
    const error = jackknifeError(parts.map(of))
    return measure(view, name, of(whole), error === null ? null : Math.hypot(error, unseen))
  }
  const flight = (stance: AverageStance) => stride.periodS / 2 - stance.contactS
  const rises = hipRises(view, stride)
  return {
    cadenceSpm: measure(view, 'cadenceSpm', 120 / stride.periodS, null),
    contactS: ofTime('contactS', ({ contactS }) => contactS),
    flightS: ofTime('flightS', flight),
    dutyShare: ofTime('dutyShare', ({ contactS }) => contactS / stride.periodS, stride.periodS),
    overstrideLegs: ofStance('overstrideLegs', ({ overstrideLegs }) => overstrideLegs),
    shankContactDeg: ofStance('shankContactDeg', ({ shankContactDeg }) => shankContactDeg),
    footContactDeg: ofStance('footContactDeg', ({ footContactDeg }) => footContactDeg),
    kneeContactDeg: ofStance('kneeContactDeg', ({ kneeContactDeg }) => kneeContactDeg),
    kneeMidStanceDeg: ofStance('kneeMidStanceDeg', ({ kneeMidStanceDeg }) => kneeMidStanceDeg),
    trunkDeg: measure(view, 'trunkDeg', mean(trunkLeans(view)), null),
    hipRiseLegs: measure(view, 'hipRiseLegs', mean(rises), errorOfMean(rises)),
    armSwingDeg: measure(view, 'armSwingDeg', armSwing(view), null),
  }
}

function measure(
  { rateHz }: SideView,
  name: MeasureName,
  value: number,
  error: number | null,
): Measure {
  const least =
    name === 'overstrideLegs' && rateHz < FAST_FROM_HZ ? SLOW_LEAST_OVERSTRIDE : LEAST_CHANGE[name]
  return { value, error, leastChange: Math.max(least, TWO_CLIPS * (error ?? 0)) }
}

/** The strides without each of four groups, every fourth stride in a group. */
function groupsWithout(strides: number): readonly (readonly number[])[] {
  const all = Array.from({ length: strides }, (_, i) => i)
  return Array.from({ length: GROUPS }, (_, group) => all.filter((i) => i % GROUPS !== group))
}

/** Standard error from values of which each lacks one group (Tukey's jackknife). */
function jackknifeError(values: readonly number[]): number | null {
  const count = values.length
  if (count < GROUPS) return null
  return standardDeviation([...values]) * Math.sqrt(count - 1)
}

function errorOfMean(values: readonly number[]): number | null {
  return values.length < 3 ? null : standardDeviation([...values]) / Math.sqrt(values.length)
}

function trunkLeans({ hip, shoulder, forward }: SideView): number[] {
  return Array.from(hip.x, (x, i) =>
    leanDeg(
      { x: forward * x, y: -(hip.y[i] as number) },
      { x: forward * (shoulder.x[i] as number), y: -(shoulder.y[i] as number) },
    ),
  )
}

function hipRises({ hip, rateHz, legPx }: SideView, stride: StridePeriod): number[] {
  const drift = lowPass(hip.y, DRIFT_HZ, rateHz)
  const up = hip.y.map((y, i) => -(y - (drift[i] as number)) / legPx)
  const step = Math.round(stride.frames / 2)
  const rises: number[] = []
  for (let i = 0; i + step < up.length; i += step) {
    const ofStep = up.subarray(i, i + step + 1)
    rises.push(Math.max(...ofStep) - Math.min(...ofStep))
  }
  return rises
}

/** Between the 5th and the 95th of a hundred angles of the upper arm. */
function armSwing({ smooth, near, forward }: SideView): number {
  const [shoulder, elbow] = [smooth[`${near}-shoulder`], smooth[`${near}-elbow`]]
  const angles = Array.from(shoulder.x, (x, i) =>
    leanDeg(
      { x: forward * (elbow.x[i] as number), y: -(elbow.y[i] as number) },
      { x: forward * x, y: -(shoulder.y[i] as number) },
    ),
  ).sort((a, b) => a - b)
  return quantileSorted(angles, 0.95) - quantileSorted(angles, 0.05)
}
