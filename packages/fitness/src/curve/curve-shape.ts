/** From a duration on, the log-slope of the mean curve is flatter (positive) or steeper (negative). */
export interface Bend {
  readonly fromS: number
  readonly logSlope: number
}

/**
 * What is the same for all runners: the bends of the mean curve over duration, how slope and droop
 * change with the level, how far the parts that are a runner's own can go, and how fast knowledge
 * thins out away from the observed durations.
 */
export interface CurveShape {
  readonly bends: readonly Bend[]
  /** Above this log-speed at 360 s, slope and droop change by so much for each unit of it. */
  readonly level: {
    readonly fromLogSpeed: number
    readonly upTo: number
    readonly slope: number
    readonly droop: number
  } | null
  /** Lowest and highest believable slope, lift and droop. */
  readonly lowest: readonly [slope: number, lift: number, droop: number]
  readonly highest: readonly [slope: number, lift: number, droop: number]
  /** Standard deviation per unit of log-duration away from the nearest observed duration. */
  readonly extrapolationSd: number
}

export const REFERENCE_DURATION_S = 360
export const SHORT_KNEE_S = 180
export const LONG_KNEE_S = 3600

/**
 * Log-speed that the shape adds to a runner's straight pieces at a duration. `logSpeed` is the
 * runner's own at 360 s, which tells the level.
 */
export function shapeAt(shape: CurveShape, durationS: number, logSpeed: number): number {
  let sum = 0
  for (const { fromS, logSlope } of shape.bends) {
    if (durationS > fromS) sum += logSlope * Math.log(durationS / fromS)
  }
  if (shape.level === null) return sum
  const { slope, droop } = shape.level
  const above = levelAbove(shape, logSpeed)
  const late = Math.max(0, Math.log(durationS / LONG_KNEE_S))
  return sum - above * (slope * Math.log(durationS / REFERENCE_DURATION_S) + droop * late)
}

/** How far a runner is above the level from which the shape changes, log-speed; 0 below it. */
export function levelAbove({ level }: CurveShape, logSpeed: number): number {
  if (level === null) return 0
  return Math.min(level.upTo, Math.max(0, logSpeed - level.fromLogSpeed))
}
