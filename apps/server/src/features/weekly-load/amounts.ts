/** What runs and planned sessions ask, added up. */
import { exposureOf, stretchesOf, type Stretch } from '@bell-lap/load/mechanical/exposure'
import { speedStress } from '@bell-lap/load/metabolic/heart-rate-load'
import { sessionLoad } from '@bell-lap/load/metabolic/session-load'
import { isFast, stepDurationS, stepSpeedMps } from '@bell-lap/workout/totals'
import type { Step, WorkoutElement } from '@bell-lap/workout/workout'
import type { RunFacts } from '../activities/index.ts'
import { fastMetresIn } from '../load/index.ts'
import type { RunnerMeasures } from '../load/index.ts'
import type { Amounts } from './schema.ts'

/** What of the runner turns runs into amounts. */
export interface Measured extends RunnerMeasures {
  /** Of a sprint test of the last year; `null` without one. */
  readonly topSpeedMps: number | null
}

export const NOTHING: Amounts = {
  loadAu: 0,
  fastM: 0,
  achilles: 0,
  tibia: 0,
  kneecap: 0,
  hamstringM: 0,
}

export function sumOf(all: readonly Amounts[], topSpeedMps: number | null): Amounts {
  const sum = all.reduce(
    (a, b) => ({
      loadAu: a.loadAu + b.loadAu,
      fastM: a.fastM + b.fastM,
      achilles: a.achilles + b.achilles,
      tibia: a.tibia + b.tibia,
      kneecap: a.kneecap + b.kneecap,
      hamstringM: (a.hamstringM ?? 0) + (b.hamstringM ?? 0),
    }),
    NOTHING,
  )
  return topSpeedMps === null ? { ...sum, hamstringM: null } : sum
}

/** What a run asked; its load counts 0 where nothing tells it, as `sourceOf` says. */
export function amountsOfRun(run: RunFacts, runner: Measured): Amounts {
  return {
    loadAu: sessionLoad(run, runner)?.loadAu ?? 0,
    fastM: fastMetresIn(run, runner),
    ...exposureOf(stretchesOf(run), runner.topSpeedMps),
  }
}

/** What a planned session asks, by its paces: threshold and mile of today. */
export function amountsOfSession(elements: readonly WorkoutElement[], runner: Measured): Amounts {
  const { thresholdSpeedMps, mileSpeedMps, topSpeedMps } = runner
  const stretches: Stretch[] = []
  let loadAu = 0
  let fastM = 0
  forEachStep(elements, 1, (step, times) => {
    const speedMps = stepSpeedMps(step)
    const seconds = times * stepDurationS(step)
    if (!(speedMps > 0) || !(seconds > 0)) return
    const distanceM =
      step.duration.kind === 'distance' ? times * step.duration.distanceM : seconds * speedMps
    stretches.push({ distanceM, speedMps, grade: (step.gradePct ?? 0) / 100 })
    if (thresholdSpeedMps !== null) loadAu += speedStress(seconds, speedMps / thresholdSpeedMps)
    if (mileSpeedMps !== null && isFast(step, mileSpeedMps)) fastM += distanceM
  })
  return { loadAu, fastM, ...exposureOf(stretches, topSpeedMps) }
}

function forEachStep(
  elements: readonly WorkoutElement[],
  times: number,
  visit: (step: Step, times: number) => void,
): void {
  for (const element of elements) {
    if (element.kind === 'step') visit(element, times)
    else forEachStep(element.steps, times * element.times, visit)
  }
}
