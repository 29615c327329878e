import { estimateWithRace } from '@bell-lap/fitness/curve/estimate'
import type { FitnessEstimate } from '@bell-lap/fitness/curve/fitness-estimate'
import { predictRace } from '@bell-lap/fitness/curve/predict-race'
import type { RaceEvidence } from '@bell-lap/fitness/evidence/evidence'
import { thresholdFromCurve } from '@bell-lap/fitness/threshold/threshold-from-curve'
import { eventName, RACE_EVENTS } from '@bell-lap/units/race-event'
import { atHome, plainDayOf, readResult, settingOf } from '../results/index.ts'
import type { ResultInput } from '../results/index.ts'
import type { Fitness } from './load-fitness.ts'
import { mileForecast, raceForecast } from './race-forecast.ts'

const TRIED_ID = 'tried'
/** The events that the answer shows. */
const SHOWN = new Set<string>(['800m', '1500m', 'mile', '5k', '10k', 'half', 'marathon'])
const LEVEL = 0.8

/** What the estimate would be with one more result; nothing is written. */
export function tryResult(fitness: Fitness, input: ResultInput) {
  const { distanceM, timeS, readAs } = readResult(input)
  const tried: RaceEvidence = {
    kind: 'race',
    id: TRIED_ID,
    day: input.day,
    distanceM,
    timeS,
    timing: input.timing,
    setting: settingOf(input.setting),
    effort: input.effort,
    excluded: false,
    conditions: atHome(input.conditions, fitness.homeAltitudeM),
  }
  const { estimate: before } = fitness
  const after = estimateWithRace(fitness.sorted, tried, fitness.curve)
  const effect = after.evidence.find((one) => one.id === TRIED_ID)
  return {
    readAs,
    before: mileOf(before),
    after: mileOf(after),
    residualPct: effect?.used === true ? effect.residualPct : null,
    flags: effect?.flags ?? [],
    plainDay: effect === undefined ? null : plainDayOf(timeS, effect.conditions),
    equivalents:
      after.state === 'ready'
        ? RACE_EVENTS.filter(({ id }) => SHOWN.has(id)).map((event) => ({
            eventId: event.id,
            name: eventName(event.id),
            beforeS: raceForecast(before, event.distanceM)?.timeS ?? null,
            afterS: predictRace(after, event.distanceM).timeS,
          }))
        : [],
    threshold:
      after.state === 'ready'
        ? {
            beforeMps: before.state === 'ready' ? thresholdFromCurve(before).speedMps : null,
            afterMps: thresholdFromCurve(after).speedMps,
          }
        : null,
  }
}

function mileOf(estimate: FitnessEstimate) {
  const forecast = mileForecast(estimate)
  return forecast === null ? null : { ...forecast, level: LEVEL }
}
