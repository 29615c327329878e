/** What a session asks of the body, read from its steps; for the builder and the invariants. */
import { cueOf } from '@bell-lap/workout/cues'
import { tissueLoad, tissueLoadPerKm } from '@bell-lap/load/mechanical/tissue-load'
import { MILE_M } from '@bell-lap/units/length'
import { isFast, isMaximal, stepDurationS, stepSpeedMps } from '@bell-lap/workout/totals'
import type { PaceSymbol, Step, Workout, WorkoutElement } from '@bell-lap/workout/workout'
import type { Ability } from '../model/plan.ts'
import { isMileRep } from '@bell-lap/workout/classify/step-kinds'

export interface SessionFacts {
  readonly distanceM: number
  readonly durationS: number
  readonly fastM: number
  /** Fast metres without the strides around the session: what the cap of one session speaks of. */
  readonly repFastM: number
  /** The part of these on the flat. */
  readonly flatFastM: number
  /** As the cap of a week counts them: repetitions at full, strides at half (science D7). */
  readonly weekFastM: number
  readonly maximalM: number
  /** Seconds of work: repetitions and tempo, no strides and no warm-up. */
  readonly workS: number
  readonly workM: number
  /** Seconds of work uphill. */
  readonly hillS: number
  /** Holds strides, or fast running as short as strides. */
  readonly strides: boolean
  readonly thresholdM: number
  readonly vo2M: number
  /** Repetitions at mile pace or faster; strides and relaxed short ones are none. */
  readonly mile: boolean
  /** Kilometres at 3.33 m/s that would load calf and Achilles as much. */
  readonly achilles: number
  /** Seconds above 0.90 of threshold speed. */
  readonly aboveEasyS: number
  /** In order; what is inside a repeat stands once. */
  readonly steps: readonly Step[]
}

const UPHILL_PCT = 2
const STRIDES_FROM_M = 200
const AT_THRESHOLD: ReadonlySet<PaceSymbol> = new Set(['T', 'HM', 'CV', '10K'])
const AT_VO2: ReadonlySet<PaceSymbol> = new Set(['5K', '3K'])
/** Easy ends here, as a share of threshold speed (H2). */
const EASY_SHARE_OF_THRESHOLD = 0.9

export function mileSpeedMps(ability: Ability): number {
  return MILE_M / ability.mileTimeS
}

export function isUphill(step: Step): boolean {
  return (step.gradePct ?? 0) >= UPHILL_PCT
}

/** A workout is a value that never changes, so it is added up once for each ability. */
const KNOWN = new WeakMap<Ability, WeakMap<Workout, SessionFacts>>()

const STRIDES_COUNT = 0.5

/** Adds up one session. */
export function sessionFacts(workout: Workout, ability: Ability): SessionFacts {
  const ofAbility = KNOWN.get(ability) ?? new WeakMap<Workout, SessionFacts>()
  KNOWN.set(ability, ofAbility)
  const facts = ofAbility.get(workout) ?? addUp(workout, ability)
  ofAbility.set(workout, facts)
  return facts
}

/** Says what is known of a workout that differs from another in words alone. */
export function keepFacts(workout: Workout, ability: Ability, facts: SessionFacts): void {
  const ofAbility = KNOWN.get(ability) ?? new WeakMap<Workout, SessionFacts>()
  KNOWN.set(ability, ofAbility)
  ofAbility.set(workout, facts)
}

const STEEPER_BELT = cueOf('steeper-belt').code

const NOTHING = {
  distanceM: 0,
  durationS: 0,
  fastM: 0,
  repFastM: 0,
  flatFastM: 0,
  maximalM: 0,
  workS: 0,
  workM: 0,
  hillS: 0,
  thresholdM: 0,
  vo2M: 0,
  achilles: 0,
  aboveEasyS: 0,
}

/** One pass over the steps, each weighed by how often it is run. */
function addUp(workout: Workout, ability: Ability): SessionFacts {
  const mile = mileSpeedMps(ability)
  const easyUpTo = EASY_SHARE_OF_THRESHOLD * ability.thresholdSpeedMps
  const sums = { ...NOTHING }
  const steps: Step[] = []
  let strides = false
  let atMile = false
  forEachStep(workout.elements, 1, (step, times) => {
    const stepS = stepDurationS(step)
    const speed = stepSpeedMps(step)
    const metres =
      times * (step.duration.kind === 'distance' ? step.duration.distanceM : stepS * speed)
    const seconds = times * stepS
    // A belt set steeper because it is too slow does the work of the flat.
    const uphill = isUphill(step) && step.cue?.code !== STEEPER_BELT
    steps.push(step)
    sums.distanceM += metres
    sums.durationS += seconds
    if (step.intent === 'strides') strides = true
    if (isFast(step, mile)) {
      sums.fastM += metres
      const reps = step.intent === 'strides' ? 0 : metres
      sums.repFastM += reps
      sums.flatFastM += uphill ? 0 : reps
    }
    if (isMaximal(step, ability.maximumSprintMps)) sums.maximalM += metres
    if (speed > 0) {
      const grade = (step.gradePct ?? 0) / 100
      sums.achilles += (metres / 1000) * tissueLoadPerKm('achilles', speed, grade)
    }
    if (step.intent === 'work') {
      sums.workS += seconds
      sums.workM += metres
      if (uphill) sums.hillS += seconds
    }
    if (step.target.kind === 'none') return
    if (uphill ? step.intent === 'work' : speed > easyUpTo) sums.aboveEasyS += seconds
    if (step.intent !== 'work' || uphill) return
    if (AT_THRESHOLD.has(step.target.symbol)) sums.thresholdM += metres
    if (AT_VO2.has(step.target.symbol)) sums.vo2M += metres
    if (isMileRep(step)) atMile = true
  })
  return {
    ...sums,
    weekFastM: sums.repFastM + STRIDES_COUNT * (sums.fastM - sums.repFastM),
    strides: strides || sums.fastM >= STRIDES_FROM_M,
    mile: atMile,
    steps,
  }
}

function forEachStep(
  elements: readonly WorkoutElement[],
  times: number,
  visit: (step: Step, times: number) => void,
): void {
  for (const element of elements) {
    if (element.kind === 'step') visit(element, times)
    else if (element.times > 0) forEachStep(element.steps, times * element.times, visit)
  }
}

/** What a past week asked of calf and Achilles, when only its length and fast metres are known. */
export function achillesOfPastWeek(km: number, fastM: number, ability: Ability): number {
  const easy = (ability.paces.E.slowMps + ability.paces.E.fastMps) / 2
  return tissueLoad('achilles', [
    { distanceM: Math.max(0, 1000 * km - fastM), speedMps: easy },
    { distanceM: fastM, speedMps: mileSpeedMps(ability) },
  ])
}
