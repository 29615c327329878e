import type { ConditionPart, Conditions, RunInConditions } from './conditions.ts'

const AIR_DENSITY_KG_M3 = 1.2
/** Frontal area times drag coefficient of a runner, m². */
const DRAG_AREA_M2 = 0.45
/** The runner of the worked example; between 50 and 90 kg the answer changes by a third. */
const BODY_MASS_KG = 65
const GRAVITY_MPS2 = 9.81
/** Metabolic rate for each share of body weight of drag (da Silva, Kram & Hoogkamer 2021). */
const METABOLIC_PER_WEIGHT = 6.13
/** Speed won for each share of energy saved, at racing speeds (Kipp, Kram & Hoogkamer 2019). */
const SPEED_PER_ENERGY = 2 / 3
const SD = 0.01
/** Full error from this wind on; a light air costs no certainty (grade X). */
const FULL_SD_FROM_MPS = 2
const DIRECTIONS = 360

/** Drag of the air in newton on a runner at `speedMps` into a wind of `headwindMps` (negative: from behind). */
export function dragN(speedMps: number, headwindMps: number): number {
  const air = speedMps + headwindMps
  return 0.5 * AIR_DENSITY_KG_M3 * DRAG_AREA_M2 * air * Math.abs(air)
}

/** The same, averaged over all directions of a lap. */
export function lapDragN(speedMps: number, windMps: number): number {
  let sum = 0
  for (let step = 0; step < DIRECTIONS; step += 1) {
    sum += dragN(speedMps, windMps * Math.cos((2 * Math.PI * step) / DIRECTIONS))
  }
  return sum / DIRECTIONS
}

/** Metabolic rate that a drag costs, as a share of running without it. */
export function metabolicShare(forceN: number): number {
  return (METABOLIC_PER_WEIGHT * forceN) / (BODY_MASS_KG * GRAVITY_MPS2)
}

/** Log-speed that still air costs at a speed; what a treadmill spares. */
export function stillAirLoss(speedMps: number): number {
  return SPEED_PER_ENERGY * metabolicShare(dragN(speedMps, 0))
}

/** Correction for a steady wind on laps or out and back; `null` in calm, on a treadmill or not known. */
export function windPart(run: RunInConditions, conditions: Conditions): ConditionPart | null {
  const { windMps = null } = conditions
  if (windMps === null || windMps === 0 || run.setting === 'treadmill') return null
  const speed = run.distanceM / run.timeS
  const extra = metabolicShare(lapDragN(speed, windMps) - dragN(speed, 0))
  const sd = SD * Math.min(1, windMps / FULL_SD_FROM_MPS)
  return { factor: 'wind', logSpeed: SPEED_PER_ENERGY * extra, sd }
}
