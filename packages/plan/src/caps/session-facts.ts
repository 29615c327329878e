/** What a session asks of the body, read from its steps; for the builder and the invariants. */
import { tissueLoad } from '@bell-lap/load/mechanical/tissue-load'
import { MILE_M } from '@bell-lap/units/length'
import {
  fastMetres,
  flattenSteps,
  maximalMetres,
  stepDistanceM,
  stepDurationS,
  stepSpeedMps,
} from '@bell-lap/workout/totals'
import type { PaceSymbol, Step, Workout } from '@bell-lap/workout/workout'
import type { Ability } from '../plan.ts'

export interface SessionFacts {
  readonly distanceM: number
  readonly durationS: number
  readonly fastM: number
  /** Fast metres without the strides around the session: what the cap of one session speaks of. */
  readonly repFastM: number
  readonly maximalM: number
  /** Seconds of work: repetitions and tempo, no strides and no warm-up. */
  readonly workS: number
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
  readonly steps: readonly Step[]
}

const UPHILL_PCT = 2
const STRIDES_FROM_M = 200
const AT_THRESHOLD: ReadonlySet<PaceSymbol> = new Set(['T', 'HM', 'CV', '10K'])
const AT_VO2: ReadonlySet<PaceSymbol> = new Set(['5K', '3K'])
const AT_MILE: ReadonlySet<PaceSymbol> = new Set(['MI', 'GMI', '8H', '4H'])
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

/** Adds up one session. */
export function sessionFacts(workout: Workout, ability: Ability): SessionFacts {
  const ofAbility = KNOWN.get(ability) ?? new WeakMap<Workout, SessionFacts>()
  KNOWN.set(ability, ofAbility)
  const facts = ofAbility.get(workout) ?? addUp(workout, ability)
  ofAbility.set(workout, facts)
  return facts
}

function addUp(workout: Workout, ability: Ability): SessionFacts {
  const steps = flattenSteps(workout)
  const lengths = steps.map((step) => ({
    step,
    distanceM: stepDistanceM(step),
    durationS: stepDurationS(step),
  }))
  const sum = (
    value: (length: { distanceM: number; durationS: number }) => number,
    counts: (step: Step) => boolean,
  ) => lengths.reduce((total, one) => (counts(one.step) ? total + value(one) : total), 0)
  const metres = (one: { distanceM: number }) => one.distanceM
  const seconds = (one: { durationS: number }) => one.durationS
  const work = (symbols: ReadonlySet<PaceSymbol>) => (step: Step) =>
    step.intent === 'work' &&
    step.target.kind !== 'none' &&
    symbols.has(step.target.symbol) &&
    !isUphill(step)
  const mile = mileSpeedMps(ability)
  const fastM = fastMetres(steps, mile)
  return {
    distanceM: sum(metres, () => true),
    durationS: sum(seconds, () => true),
    fastM,
    repFastM: fastMetres(
      steps.filter((step) => step.intent !== 'strides'),
      mile,
    ),
    maximalM: maximalMetres(steps, ability.maximumSprintMps),
    workS: sum(seconds, (step) => step.intent === 'work'),
    hillS: sum(seconds, (step) => step.intent === 'work' && isUphill(step)),
    strides: steps.some((step) => step.intent === 'strides') || fastM >= STRIDES_FROM_M,
    thresholdM: sum(metres, work(AT_THRESHOLD)),
    vo2M: sum(metres, work(AT_VO2)),
    mile: workout.family !== 'N' && steps.some((step) => work(AT_MILE)(step)),
    achilles: achillesOf(lengths),
    aboveEasyS: sum(
      seconds,
      (step) =>
        step.target.kind !== 'none' &&
        (isUphill(step)
          ? step.intent === 'work'
          : stepSpeedMps(step) > EASY_SHARE_OF_THRESHOLD * ability.thresholdSpeedMps),
    ),
    steps,
  }
}

function achillesOf(lengths: readonly { step: Step; distanceM: number }[]): number {
  return tissueLoad(
    'achilles',
    lengths
      .filter(({ step }) => stepSpeedMps(step) > 0)
      .map(({ step, distanceM }) => ({
        distanceM,
        speedMps: stepSpeedMps(step),
        grade: (step.gradePct ?? 0) / 100,
      })),
  )
}

/** What a past week asked of calf and Achilles, when only its length and fast metres are known. */
export function achillesOfPastWeek(km: number, fastM: number, ability: Ability): number {
  const easy = (ability.paces.E.slowMps + ability.paces.E.fastMps) / 2
  return tissueLoad('achilles', [
    { distanceM: Math.max(0, 1000 * km - fastM), speedMps: easy },
    { distanceM: fastM, speedMps: mileSpeedMps(ability) },
  ])
}
