/** How stiffly a runner bounces, by the spring-mass model. */

const GRAVITY_MPS2 = 9.81
/** Leg length as a share of height (Winter 1979, as used by Morin 2005). */
const LEG_SHARE = 0.53
/** The model is invalid on slopes (science E2). */
export const FLAT_GRADE = 0.01

/** One step on the flat. */
export interface Step {
  readonly speedMps: number
  readonly contactS: number
  readonly flightS: number
  /** Rise over run; 0.01 is 1 %. */
  readonly grade: number
}

/** Stiffness per kilogram of body mass, so that nobody has to state a weight. */
export interface SpringMass {
  /** Peak vertical force in body weights. */
  readonly peakForceBw: number
  /** How far the centre of mass sinks in contact, m. */
  readonly sinkM: number
  /** kN/m per kg. */
  readonly verticalPerKg: number
  /** kN/m per kg; `null` without a height. */
  readonly legPerKg: number | null
}

/**
 * Leg and vertical stiffness from contact and flight time (Morin 2005; 0.7 to 6.9 % below a force plate). 5 ms of contact time move leg
 * stiffness by 4 to 7 %. `null` on slopes of 1 % or more, where the model does not hold, and without a flight. Leg stiffness takes the
 * runner's height in metres; it is `null` without one, and for a height that is too small for the step.
 *
 * @example
 * springMass({ speedMps: 3.33, contactS: 0.2475, flightS: 0.1076, grade: 0 }, 1.75)?.legPerKg // 0.139 kN/m, 9.75 for 70 kg
 */
export function springMass(step: Step, heightM: number | null): SpringMass | null {
  const { contactS, flightS, grade } = step
  if (!(Math.abs(grade) < FLAT_GRADE) || !(contactS > 0) || !(flightS > 0)) return null
  const peakForceBw = (Math.PI / 2) * (flightS / contactS + 1)
  const forcePerKg = peakForceBw * GRAVITY_MPS2
  const sinkM = (forcePerKg * contactS ** 2) / Math.PI ** 2 - (GRAVITY_MPS2 * contactS ** 2) / 8
  const shorterM = heightM === null ? null : legShorterM(LEG_SHARE * heightM, step, sinkM)
  return {
    peakForceBw,
    sinkM,
    verticalPerKg: forcePerKg / sinkM / 1000,
    legPerKg: shorterM === null ? null : forcePerKg / shorterM / 1000,
  }
}

/** How much shorter the leg is in the middle of contact; `null` where half the step in contact is longer than the leg. */
function legShorterM(legM: number, { speedMps, contactS }: Step, sinkM: number): number | null {
  const halfM = (speedMps * contactS) / 2
  return halfM < legM ? legM - Math.sqrt(legM ** 2 - halfM ** 2) + sinkM : null
}
