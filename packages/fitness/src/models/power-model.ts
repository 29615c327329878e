import { solveIncreasing } from './solve-increasing.ts'

/** Speed held for the crossover time, and the decay of speed with log-time either side of it. */
export interface PowerModel {
  readonly speedMps: number
  readonly crossoverS: number
  readonly longDecay: number
  readonly shortDecay: number
}

/** About six minutes, the time at which maximal aerobic speed can be held (Emig 2018). */
const CROSSOVER_S = 360

/** Time in seconds for a distance (Mulligan, Adam & Emig 2018; solved by bisection). */
export function powerModelTime(model: PowerModel, distanceM: number): number {
  const ratio = distanceM / (model.speedMps * model.crossoverS)
  const decay = ratio >= 1 ? model.longDecay : model.shortDecay
  const equation = (logTime: number) => Math.log1p(-decay * logTime) + logTime - Math.log(ratio)
  const logTime =
    ratio >= 1
      ? solveIncreasing(equation, 0, 1 / decay - 1 - 1e-9)
      : solveIncreasing(equation, -8, 0)
  return model.crossoverS * Math.exp(logTime)
}

/** Endurance: multiple of the crossover time for which 90 % of its speed can be held (Emig 2020). */
export function enduranceOf(model: PowerModel): number {
  return Math.exp(0.1 / model.longDecay)
}

/** Decays taken for granted beyond these are no runner's. */
const DECAY_RANGE = { from: 0.02, to: 0.15 } as const
/** Short-side decay where nothing was measured (grade X). */
const TYPICAL_SHORT_DECAY = 0.11

/**
 * The model through results of six minutes and more, by least squares of speed on log-time; `null`
 * when there are not two of different length or the decay is no runner's.
 */
export function fitPowerModel(
  results: readonly { readonly distanceM: number; readonly timeS: number }[],
): PowerModel | null {
  const long = results.filter((result) => result.timeS >= CROSSOVER_S)
  if (long.length < 2) return null
  const points = long.map((result) => ({
    x: Math.log(result.timeS / CROSSOVER_S),
    y: result.distanceM / result.timeS,
  }))
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / points.length
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / points.length
  const spread = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0)
  if (spread < 0.05) return null
  const slope = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / spread
  const speedMps = meanY - slope * meanX
  const longDecay = -slope / speedMps
  if (!(longDecay >= DECAY_RANGE.from && longDecay <= DECAY_RANGE.to)) return null
  return { speedMps, crossoverS: CROSSOVER_S, longDecay, shortDecay: TYPICAL_SHORT_DECAY }
}
