/** What runners' steps usually look like at a speed: the prior of the personal model (science E1, shapes X). */
import { springMass } from './spring-mass.ts'
import { asModelled } from './form-metric.ts'
import type { FormMetric } from './form-metric.ts'

/** Up to this share of the top speed a longer step makes a runner faster, beyond it a quicker one. */
const TURN_SHARE = 0.67
/** Top speed where the runner's is not known, m/s. */
const USUAL_TOP_MPS = 8
const GRAVITY_MPS2 = 9.81
/** A runner of average height, for the prior of leg stiffness; a height of 10 cm more or less moves it by 4 to 5 %. */
const USUAL_HEIGHT_M = 1.72

/** Steps a second at a speed in m/s: 2.82 at 3.33 m/s. */
function usualCadence(speedMps: number, topMps = USUAL_TOP_MPS): number {
  const turn = TURN_SHARE * topMps
  return 2.4 + 0.125 * Math.min(speedMps, turn) + 0.3 * Math.max(0, speedMps - turn)
}

/** Ground contact at a speed in m/s, s: 0.248 at 3.33 m/s. */
const usualContactS = (speedMps: number): number => 0.3 * (speedMps / 2.5) ** -0.67

/** Time in the air of one step at a speed in m/s, s. */
const usualFlightS = (speedMps: number, topMps = USUAL_TOP_MPS): number =>
  1 / usualCadence(speedMps, topMps) - usualContactS(speedMps)

/**
 * A metric at a speed in m/s, in its own unit. Oscillation is what the spring-mass model and the flight make of contact and
 * cadence; it is known least.
 *
 * @example
 * usualForm('groundContactMs', 3.33) // 248
 */
export function usualForm(metric: FormMetric, speedMps: number): number {
  const cadence = usualCadence(speedMps)
  const contactS = usualContactS(speedMps)
  const flightS = usualFlightS(speedMps)
  const spring = springMass({ speedMps, contactS, flightS, grade: 0 }, USUAL_HEIGHT_M)
  const oscillationM = (spring?.sinkM ?? 0) + (GRAVITY_MPS2 * flightS ** 2) / 8
  switch (metric) {
    case 'cadenceSpm':
      return 60 * cadence
    case 'groundContactMs':
      return 1000 * contactS
    case 'flightMs':
      return 1000 * flightS
    case 'stepLengthMm':
      return (1000 * speedMps) / cadence
    case 'verticalOscillationMm':
      return 1000 * oscillationM
    case 'verticalRatioPct':
      return (100 * oscillationM * cadence) / speedMps
    case 'verticalStiffness':
      return 1000 * (spring?.verticalPerKg ?? Number.NaN)
    case 'legStiffness':
      return 1000 * (spring?.legPerKg ?? Number.NaN)
    case 'balanceLeftPct':
      return 50
  }
}

const STEP = 1e-3

/** How a metric usually changes with the log of the speed: a share for each share, of balance points. */
export function usualSlope(metric: FormMetric, speedMps: number): number {
  const at = (share: number) => asModelled(metric, usualForm(metric, speedMps * (1 + share)))
  return (at(STEP) - at(-STEP)) / (2 * STEP)
}
