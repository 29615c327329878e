/** An exponentially weighted mean of daily loads after one more day (science D2). */
export function afterOneDay(mean: number, load: number, timeConstantDays: number): number {
  return mean + (1 - Math.exp(-1 / timeConstantDays)) * (load - mean)
}

/** Exponentially weighted mean of daily loads, oldest first (science D2). */
export function weightedMean(dailyLoads: readonly number[], timeConstantDays: number, start = 0) {
  return dailyLoads.reduce((mean, load) => afterOneDay(mean, load, timeConstantDays), start)
}

export interface ImpulseResponse {
  readonly start: number
  readonly fitnessGain: number
  readonly fitnessDays: number
  readonly fatigueGain: number
  readonly fatigueDays: number
}

/**
 * Performance on the day after the last load (Banister 1975). Individual parameters are badly
 * determined (Hellard 2006): never prescribe from this alone.
 */
export function banisterPerformance(dailyLoads: readonly number[], model: ImpulseResponse): number {
  return dailyLoads.reduce((sum, load, index) => {
    const days = dailyLoads.length - index
    return (
      sum +
      model.fitnessGain * load * Math.exp(-days / model.fitnessDays) -
      model.fatigueGain * load * Math.exp(-days / model.fatigueDays)
    )
  }, model.start)
}

export interface VariableDose {
  readonly start: number
  readonly fitnessGain: number
  readonly fitnessDays: number
  readonly fatigueGainPerLoad: number
  readonly fatigueDays: number
  readonly sensitivityDays: number
}

/** As above with a fatigue gain that grows with recent load (Busso 2003). */
export function bussoPerformance(dailyLoads: readonly number[], model: VariableDose): number {
  let recent = 0
  return dailyLoads.reduce((sum, load, index) => {
    recent = recent * Math.exp(-1 / model.sensitivityDays) + load
    const days = dailyLoads.length - index
    return (
      sum +
      model.fitnessGain * load * Math.exp(-days / model.fitnessDays) -
      model.fatigueGainPerLoad * recent * load * Math.exp(-days / model.fatigueDays)
    )
  }, model.start)
}
