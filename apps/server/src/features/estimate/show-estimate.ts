import { estimateAdvice } from '@bell-lap/fitness/profile/estimate-advice'
import type { EvidenceEffect, ReadyEstimate } from '@bell-lap/fitness/curve/fitness-estimate'
import { curvePoints } from '@bell-lap/fitness/curve/predict'
import { criticalSpeedRange } from '@bell-lap/fitness/models/critical-speed-range'
import { modelPanel } from '@bell-lap/fitness/models/panel'
import { aerobicShare } from '@bell-lap/fitness/profile/energy-share'
import { lessonsOfRaces } from '@bell-lap/fitness/profile/next-race'
import { runnerType } from '@bell-lap/fitness/profile/runner-type'
import { message } from '@bell-lap/units/message'
import { eventName, nameOfDistance, RACE_EVENTS } from '@bell-lap/units/race-event'
import type { RaceEvent } from '@bell-lap/units/race-event'
import { plainDayOf } from '../results/index.ts'
import type { Fitness } from './load-fitness.ts'
import { mileAbility, mileForecast, raceForecast } from './race-forecast.ts'
import type { EstimateView } from './schema.ts'

const LEVEL = 0.8
const SHORTEST_EQUIVALENT_M = 400
/** Training bests that moved the mile by less than this are left out of the list, per cent. */
const WORTH_SHOWING_PCT = 0.02
const TRAINING_AT_MOST = 200

/** The estimate in the shape of the API. */
export function showEstimate(fitness: Fitness): EstimateView {
  const { estimate, threshold } = fitness
  const ready = estimate.state === 'ready' ? estimate : null
  const forecast = mileForecast(estimate)
  const observed = ready?.observedDurationsS ?? []
  return {
    state: estimate.state,
    missing: estimate.state === 'ready' ? [] : estimate.missing,
    asOf: estimate.asOf,
    mile: forecast === null ? null : { ...forecast, level: LEVEL },
    ability: mileAbility(estimate),
    equivalents:
      ready === null
        ? []
        : RACE_EVENTS.filter((event) => event.distanceM >= SHORTEST_EQUIVALENT_M).flatMap((event) =>
            equivalentOf(ready, event),
          ),
    threshold,
    curve: ready === null ? [] : curvePoints(ready),
    criticalSpeed: criticalSpeedRange(fitness.races, fitness.today),
    observedDurationS:
      observed.length === 0 ? null : { from: Math.min(...observed), to: Math.max(...observed) },
    evidence: showEvidence(fitness),
    neverCounted: neverCounted(estimate.evidence),
    panel: modelPanel(fitness.races, {
      profile: fitness.profile,
      today: fitness.today,
      estimate,
    }),
    advice: estimateAdvice(estimate),
    type: ready === null ? null : typeOf(ready),
    lessons:
      ready === null
        ? []
        : lessonsOfRaces(ready).map((one) => ({ ...one, name: eventName(one.eventId) })),
  }
}

/** What a race today would take: the curve, and how much one race day differs from the next. */
function equivalentOf(ready: ReadyEstimate, { id, distanceM }: RaceEvent) {
  const forecast = raceForecast(ready, distanceM)
  if (forecast === null) return []
  const name = eventName(id)
  return [{ eventId: id, name, distanceM, ...forecast, aerobicShare: aerobicShare(forecast.timeS) }]
}

function typeOf(ready: ReadyEstimate): EstimateView['type'] {
  const found = runnerType(ready)
  return found.known
    ? { name: found.type, probabilities: { ...found.probabilities }, why: null }
    : { name: 'unknown', probabilities: null, why: found.why }
}

function showEvidence(fitness: Fitness): EstimateView['evidence'] {
  const { evidence } = fitness.estimate
  const races = evidence.filter((effect) => effect.kind === 'race')
  const training = evidence
    .filter((effect) => effect.kind === 'training' && isWorthShowing(effect))
    .slice(-TRAINING_AT_MOST)
  const runs = new Map(fitness.runs.map((run) => [run.id, run]))
  const results = new Map(fitness.results.map((result) => [result.id, result]))
  const shown = [...races, ...training].toSorted((a, b) => (a.day < b.day ? 1 : -1))
  return shown.map((effect) => {
    const activityId = effect.kind === 'training' ? (effect.id.split(':')[0] ?? null) : null
    const result = effect.kind === 'race' ? results.get(effect.id) : undefined
    const event = nameOfDistance(effect.distanceM)
    const name = result?.name ?? (activityId === null ? null : (runs.get(activityId)?.name ?? null))
    return {
      id: effect.id,
      kind: effect.kind,
      day: effect.day,
      label: name === null ? event : message('evidence.label', { event, name }),
      distanceM: effect.distanceM,
      timeS: effect.timeS,
      oneSided: effect.oneSided,
      movedMilePct: effect.used ? effect.movedMilePct : null,
      residualPct: effect.used ? effect.residualPct : null,
      flags: effect.flags,
      plainDay: plainDayOf(effect.timeS, effect.conditions),
      excluded: effect.excluded,
      activityId,
      resultId: result?.id ?? null,
    }
  })
}

function neverCounted(evidence: readonly EvidenceEffect[]): EstimateView['neverCounted'] {
  const training = evidence.filter((effect) => effect.kind === 'training' && !effect.used)
  return {
    trailRuns: training.filter(({ flags }) => flags.includes('trail')).length,
    tooSteep: training.filter(({ flags }) => flags.includes('too-steep')).length,
  }
}

const isWorthShowing = (effect: EvidenceEffect) =>
  effect.excluded || (effect.used && Math.abs(effect.movedMilePct) >= WORTH_SHOWING_PCT)
