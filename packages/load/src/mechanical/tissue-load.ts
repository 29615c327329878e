export type Tissue = 'achilles' | 'tibia' | 'kneecap'

/**
 * Exponent of force on speed, fatigue exponent and grade factor of each tissue (science D4: the
 * directions are measured, all constants are grade X).
 */
const TISSUES: Readonly<
  Record<
    Tissue,
    { readonly force: number; readonly fatigue: number; readonly grade: (i: number) => number }
  >
> = {
  achilles: { force: 0.37, fatigue: 9, grade: (i) => 1 + 3 * i },
  tibia: { force: 0.35, fatigue: 6.6, grade: (i) => 1 + 2 * i },
  kneecap: { force: 0.15, fatigue: 9, grade: (i) => 1 + 6 * Math.max(0, -i) },
}
const REFERENCE_MPS = 3.33
const STEEPEST = 0.2
/** Typical top speed in the cadence norm (science E1). */
const TYPICAL_TOP_MPS = 8
const CADENCE_KNEE = 0.67 * TYPICAL_TOP_MPS
/** Outside these speeds the cadence norm says nothing, m/s. */
const SLOWEST_MPS = 1.5
const FASTEST_MPS = 9

function stepsPerKm(speedMps: number): number {
  const cadence =
    2.4 + 0.125 * Math.min(speedMps, CADENCE_KNEE) + 0.3 * Math.max(0, speedMps - CADENCE_KNEE)
  return (1000 * cadence) / speedMps
}

const REFERENCE_STEPS = stepsPerKm(REFERENCE_MPS)

/**
 * Load on a tissue per kilometre, 1 at 3.33 m/s on the flat. Only for comparing a runner with
 * himself, never a probability of injury. `grade` is rise over run.
 */
export function tissueLoadPerKm(tissue: Tissue, speedMps: number, grade = 0): number {
  const speed = Math.min(FASTEST_MPS, Math.max(SLOWEST_MPS, speedMps))
  const slope = Math.min(STEEPEST, Math.max(-STEEPEST, grade))
  const { force, fatigue, grade: byGrade } = TISSUES[tissue]
  const steps = stepsPerKm(speed) / REFERENCE_STEPS
  return steps * (speed / REFERENCE_MPS) ** (force * fatigue) * Math.max(0, byGrade(slope))
}

/**
 * Load on a tissue over stretches of running, in kilometres at 3.33 m/s on the flat.
 *
 * @example
 * tissueLoad('achilles', [{ distanceM: 5000, speedMps: 3 }])
 */
export function tissueLoad(
  tissue: Tissue,
  stretches: readonly {
    readonly distanceM: number
    readonly speedMps: number
    readonly grade?: number
  }[],
): number {
  return stretches.reduce(
    (sum, { distanceM, speedMps, grade }) =>
      sum + (distanceM / 1000) * tissueLoadPerKm(tissue, speedMps, grade ?? 0),
    0,
  )
}
