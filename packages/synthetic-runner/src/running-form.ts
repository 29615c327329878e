/** How a runner of average build moves at a speed; SI units. */
export interface RunningForm {
  readonly stepsPerS: number
  readonly groundContactS: number
  readonly stepLengthM: number
  readonly verticalOscillationM: number
}

/** Top speed of the synthetic runner, m/s. */
const TOP_SPEED_MPS = 7.2
const GRAVITY = 9.81

/**
 * Population norms of science E1 (grade X shapes) with the vertical movement of the sine spring–mass
 * model (Morin 2005, science E2), stance and flight together.
 */
export function runningForm(speedMps: number): RunningForm {
  const speed = Math.max(1, speedMps)
  const knee = 0.67 * TOP_SPEED_MPS
  const stepsPerS = 2.4 + 0.125 * Math.min(speed, knee) + 0.3 * Math.max(0, speed - knee)
  const groundContactS = 0.3 * (speed / 2.5) ** -0.67
  const flightS = Math.max(0.01, 1 / stepsPerS - groundContactS)
  const forcePerMass = GRAVITY * (Math.PI / 2) * (flightS / groundContactS + 1)
  const stanceM =
    (forcePerMass * groundContactS ** 2) / Math.PI ** 2 - (GRAVITY * groundContactS ** 2) / 8
  return {
    stepsPerS,
    groundContactS,
    stepLengthM: speed / stepsPerS,
    verticalOscillationM: stanceM + (GRAVITY * flightS ** 2) / 8,
  }
}
