/** Leg and vertical stiffness at the runner's own speeds, with how far they can be off, or why they cannot be told. */
import type { FormMetric } from './form-metric.ts'
import type { FormWindow } from './form-windows.ts'
import { expectedForm, sawSpeed } from './personal-model.ts'
import type { PersonalModel, RunForForm } from './personal-model.ts'
import { FLAT_GRADE, springMass } from './spring-mass.ts'
import type { SpringMass } from './spring-mass.ts'
import { Z80 } from './trend.ts'

export const STIFFNESS_METRICS = [
  'legStiffness',
  'verticalStiffness',
] as const satisfies readonly FormMetric[]
export type StiffnessMetric = (typeof STIFFNESS_METRICS)[number]

/** In the order in which they are looked for. */
export const NO_STIFFNESS = [
  'no-contact-time',
  'no-flight', // contact takes the whole step
  'slopes',
  'no-height',
  'height-too-small', // half a step in contact is longer than the leg
  'too-little',
] as const
export type NoStiffness = (typeof NO_STIFFNESS)[number]

export interface StiffnessAtSpeed {
  readonly speedMps: number
  /** N/m per kg. */
  readonly value: number
  /** With `CONTACT_ERROR_MS` of error in contact time, the error of the model, and that of the fit. */
  readonly low: number
  readonly high: number
}

export type Stiffness =
  | {
      readonly metric: StiffnessMetric
      readonly state: 'measured'
      readonly at: readonly StiffnessAtSpeed[]
    }
  | {
      readonly metric: StiffnessMetric
      readonly state: 'not-measurable'
      readonly why: NoStiffness
    }

/** Contact time at the trunk or the wrist can be off by tens of milliseconds (science E3); the range allows for this much (X). */
const CONTACT_ERROR_MS = 10
/** The sine model reads up to so much below a force plate (Morin 2005, science E2). */
const MODEL_BELOW = 0.069

/** What stiffness is read from. */
export interface StiffnessEvidence {
  /** Of one sensor, with leg stiffness where the height is known. */
  readonly runs: readonly RunForForm[]
  readonly models: readonly PersonalModel[]
  readonly heightM: number | null
  /** The speeds to tell it at, m/s. */
  readonly speeds: readonly number[]
}

/**
 * Both kinds of stiffness. Never without a range: contact time that is 5 ms off moves leg stiffness by 4 to 7 %.
 *
 * @example
 * stiffnessOf({ runs: [], models: [], heightM: 1.7, speeds: [] })[0] // { metric: 'legStiffness', state: 'not-measurable', why: 'no-contact-time' }
 */
export function stiffnessOf(evidence: StiffnessEvidence): readonly Stiffness[] {
  return STIFFNESS_METRICS.map((metric) => {
    const at = evidence.speeds.flatMap((speedMps) => atSpeed(metric, evidence, speedMps) ?? [])
    return at.length > 0
      ? { metric, state: 'measured', at }
      : { metric, state: 'not-measurable', why: whyNot(metric, evidence) }
  })
}

function atSpeed(
  metric: StiffnessMetric,
  { models, heightM }: StiffnessEvidence,
  speedMps: number,
): StiffnessAtSpeed | null {
  const expected = (wanted: FormMetric) => expectedAt(models, wanted, speedMps)
  const [own, contact, cadence] = [
    expected(metric),
    expected('groundContactMs'),
    expected('cadenceSpm'),
  ]
  if (own === null || contact === null || cadence === null) return null
  const stepS = 60 / Math.exp(cadence.mean)
  const stiffnessAt = (errorMs: number): number | null => {
    const contactS = (Math.exp(contact.mean) + errorMs) / 1000
    const step = { speedMps, contactS, flightS: stepS - contactS, grade: 0 }
    return perKg(metric, springMass(step, heightM))
  }
  const [softer, middle, stiffer] = [CONTACT_ERROR_MS, 0, -CONTACT_ERROR_MS].map(stiffnessAt)
  if (softer == null || middle == null || stiffer == null) return null
  const value = Math.exp(own.mean)
  const ofFit = Z80 * own.sd
  return {
    speedMps,
    value,
    low: value * Math.exp(-Math.hypot(Math.log(middle / softer), ofFit)),
    high: value * (1 + MODEL_BELOW) * Math.exp(Math.hypot(Math.log(stiffer / middle), ofFit)),
  }
}

const perKg = (metric: StiffnessMetric, spring: SpringMass | null): number | null =>
  (metric === 'legStiffness' ? spring?.legPerKg : spring?.verticalPerKg) ?? null

/** By the model of a metric; `null` without one, and at a speed that it has not seen. */
function expectedAt(models: readonly PersonalModel[], metric: FormMetric, speedMps: number) {
  const model = models.find((one) => one.metric === metric)
  if (model === undefined || !sawSpeed(model, speedMps)) return null
  return expectedForm(model, { speedMps, grade: 0, shoe: null })
}

function whyNot(metric: StiffnessMetric, { runs, heightM }: StiffnessEvidence): NoStiffness {
  const windows = runs.flatMap((run) => run.windows)
  const inContact = windows.filter(({ values }) => values.groundContactMs !== undefined)
  const flying = inContact.filter(({ values }) => values.flightMs !== undefined)
  if (inContact.length === 0) return 'no-contact-time'
  if (flying.length === 0) return 'no-flight'
  if (!flying.some(isFlat)) return 'slopes'
  if (metric === 'verticalStiffness') return 'too-little'
  if (heightM === null) return 'no-height'
  return flying.some(({ values }) => values.legStiffness !== undefined)
    ? 'too-little'
    : 'height-too-small'
}

const isFlat = ({ grade }: FormWindow) => Math.abs(grade) < FLAT_GRADE
