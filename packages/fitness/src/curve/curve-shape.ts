/** From a duration on, the log-slope of the mean curve is flatter (positive) or steeper (negative). */
export interface Bend {
  readonly fromS: number
  readonly logSlope: number
}

/** How slope, lift, droop and bends of faster runners differ, per unit of log-speed above `fromLogSpeed`. */
export interface LevelShape {
  readonly fromLogSpeed: number
  /** The change grows no further beyond this much. */
  readonly upTo: number
  readonly slope: number
  readonly lift: number
  readonly droop: number
  readonly bends: readonly Bend[]
}

/**
 * What is the same for all runners: the bends of the mean curve over duration, how slope and droop
 * change with the level, how far the parts that are a runner's own can go, and how fast knowledge
 * thins out away from the observed durations.
 */
export interface CurveShape {
  readonly bends: readonly Bend[]
  /** Above this log-speed at 360 s the curve changes by so much for each unit of it. */
  readonly level: LevelShape | null
  /** Lowest and highest believable slope, lift and droop. */
  readonly lowest: readonly [slope: number, lift: number, droop: number]
  readonly highest: readonly [slope: number, lift: number, droop: number]
  /** Whether the age is known; if not, races scatter more about what is expected. */
  readonly ageKnown: boolean
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
  const sum = bendsAt(shape.bends, durationS)
  const { level } = shape
  if (level === null) return sum
  const above = levelAbove(shape, logSpeed)
  if (above === 0) return sum
  const short = Math.max(0, Math.log(SHORT_KNEE_S / durationS))
  const late = Math.max(0, Math.log(durationS / LONG_KNEE_S))
  const straight = level.lift * short - level.droop * late
  const sloped = -level.slope * Math.log(durationS / REFERENCE_DURATION_S)
  return sum + above * (sloped + straight + bendsAt(level.bends, durationS))
}

function bendsAt(bends: readonly Bend[], durationS: number): number {
  let sum = 0
  for (const { fromS, logSlope } of bends) {
    if (durationS > fromS) sum += logSlope * Math.log(durationS / fromS)
  }
  return sum
}

/** How far a runner is above the level from which the shape changes, log-speed; 0 below it. */
export function levelAbove({ level }: CurveShape, logSpeed: number): number {
  if (level === null) return 0
  return Math.min(level.upTo, Math.max(0, logSpeed - level.fromLogSpeed))
}
