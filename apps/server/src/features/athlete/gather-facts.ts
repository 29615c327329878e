import type { Context } from '../../context.ts'
import type { RunFacts } from '../activities/index.ts'
import { loadFitness } from '../estimate/index.ts'
import type { Fitness } from '../estimate/index.ts'
import { measuresOf } from '../load/index.ts'
import type { RunnerMeasures } from '../load/index.ts'
import { loadTodayFacts } from '../reports/index.ts'
import type { TodayFacts } from '../reports/index.ts'
import { loadTopSpeed } from '../threshold/index.ts'

/** Everything that a plan is made, adapted, edited and shown with, apart from the plan itself. */
export interface AthleteFacts extends TodayFacts {
  /** Results, estimate and what they are made of. */
  readonly fitness: Fitness
  /** All runs, oldest first. */
  readonly runs: readonly RunFacts[]
  /** What of the runner turns runs into load and fast metres. */
  readonly measures: RunnerMeasures
  /** Top speed of a sprint test of the last year, m/s; `null` without one. */
  readonly topSpeedMps: number | null
}

/**
 * Gathers history, estimate, reports and open states of an athlete. A request does it once, after it
 * has written what the runner reported, and hands the facts on.
 */
export async function gatherFacts(context: Context, athleteId: string): Promise<AthleteFacts> {
  const facts = await loadTodayFacts(context, athleteId)
  const { settings, today } = facts
  const fitness = await loadFitness(context, athleteId, today)
  const measures = measuresOf(settings, fitness)
  const topSpeedMps = await loadTopSpeed(context, athleteId, today)
  return { ...facts, fitness, runs: fitness.runs, measures, topSpeedMps }
}
