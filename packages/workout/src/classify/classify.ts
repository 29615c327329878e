/**
 * What a workout is, read from its steps alone, so that typed, edited and imported workouts meet the same
 * rules as those of the library. The symbol of a step says how fast it is for this runner; a time that was
 * typed has the symbol of the nearest pace. The limits are our reading of the library (grade D).
 */
import { MILE_M } from '@bell-lap/units/length'
import { WALK_MPS } from '../step-size.ts'
import { flattenSteps, stepDistanceM, stepDurationS, workBouts } from '../totals.ts'
import type { WorkBout } from '../totals.ts'
import type { Step, Workout } from '../workout.ts'
import { shortRecoveries } from './recoveries.ts'
import {
  isAllOut,
  isAtLeast,
  isFasterThanMile,
  isMileRep,
  isRelaxed,
  isSprint,
  isUphillStep,
  LONGEST_SPRINT_S,
  paceOf,
} from './step-kinds.ts'
import type { Trait } from '../traits.ts'
import { isOneWhole } from './whole.ts'

/** From here all out is as long as a race. */
const RACE_FROM_M = 600
const RACE_FROM_S = 150
/** A race this near to the mile takes as much as a mile. */
const ABOUT_A_MILE_M = 200
/** All out by the clock, from the first step: for adults, and on a track. */
const SHORT_TEST_FROM_S = 30
const SHORT_TEST_UP_TO_S = 210
const SHORT_TEST_UP_TO_M = 400
/** Reps at 800 m pace that are long enough to burn. */
const BURNS_FROM_S = 15
const BURNS_FROM_M = 100
const SPEED_ENDURANCE_SHARE = 0.5
/** Openers: short, few, and walked between. */
const OPENER_UP_TO_M = 220
const OPENERS_UP_TO_M = 1320
const OPENER_RECOVERY_SHARE = 1.4
/** Short surges slower than mile pace need no warm-up of their own. */
const SURGE_UP_TO_S = 30
/** Longer running before a surge is a run of its own. */
const GEAR_UP_TO_S = 60

/** All that is looked at. */
type Steps = Pick<Workout, 'elements'>
const KNOWN = new WeakMap<Steps, ReadonlySet<Trait>>()

/**
 * The traits of any workout. A workout never changes, so each is read once.
 *
 * @example
 * import { contextFor } from '@bell-lap/workout/testing/a-runner'
 * import { buildSession } from '@bell-lap/workout/library/build-session'
 * classify(buildSession('R3', contextFor(330), 0.5)).has('hard') // true
 */
export function classify(workout: Steps): ReadonlySet<Trait> {
  const known = KNOWN.get(workout)
  if (known !== undefined) return known
  const traits = traitsOf(workout)
  KNOWN.set(workout, traits)
  return traits
}

/** Whether a workout has a trait. */
export function is(workout: Steps, trait: Trait): boolean {
  return classify(workout).has(trait)
}

interface Parts {
  readonly steps: readonly Step[]
  readonly work: readonly Step[]
  readonly bouts: readonly WorkBout[]
}

function traitsOf({ elements }: Steps): ReadonlySet<Trait> {
  const steps = flattenSteps(elements)
  const work = steps.filter(({ intent }) => intent === 'work')
  const parts: Parts = { steps, work, bouts: workBouts(elements) }
  const short = shortRecoveries({ elements })
  const found: Readonly<Record<Trait, boolean>> = {
    easy: isEasy(parts),
    'recovery-run': isRecoveryRun(parts),
    'run-walk': isRunWalk(parts),
    hard: isHard(parts),
    'needs-warm-up': needsWarmUp(parts),
    strides: isEasy(parts) && steps.some(({ intent }) => intent === 'strides'),
    uphill: work.some(isUphillStep),
    'mile-pace': work.some(isMileRep),
    openers: areOpeners(parts),
    'speed-endurance': isSpeedEndurance(parts),
    sprint: work.some((step) => isSprint(step) && !isUphillStep(step)),
    'hill-sprint': work.some((step) => isSprint(step) && isUphillStep(step)),
    'all-out': work.some(isAllOut),
    'race-like': work.some(isRaceLike),
    'mile-race': work.some(isMileRace),
    'adults-only': isSpeedEndurance(parts) || work.some(isShortTest),
    'track-only': needsTrack(parts),
    'keep-whole': isOneWhole(parts.bouts),
    'short-rest': short.length > 0 && short.every(({ inOneRace }) => inOneRace),
  }
  return new Set((Object.keys(found) as Trait[]).filter((trait) => found[trait]))
}

function isEasy(parts: Parts): boolean {
  const { work } = parts
  return !isHard(parts) && (work.length === 0 || work.some((step) => !isAtLeast(step, 'S')))
}

function isRecoveryRun({ work, steps }: Parts): boolean {
  return (
    work.length > 0 &&
    work.every((step) => paceOf(step) === 'REC') &&
    steps.every(({ intent }) => intent !== 'strides')
  )
}

function isRunWalk({ steps, work, bouts }: Parts): boolean {
  return (
    bouts.length > 1 && work.every((step) => !isAtLeast(step, 'S')) && between(steps).every(isWalk)
  )
}

/** Marathon pace or faster, all out, or sprints on the flat; neither relaxed nor openers. */
function isHard(parts: Parts): boolean {
  const tires = (step: Step) =>
    isSprint(step)
      ? !isUphillStep(step) || stepDurationS(step) > LONGEST_SPRINT_S
      : isAtLeast(step, 'M') && !isRelaxed(step)
  if (areOpeners(parts)) return false
  return parts.work.some(tires) || parts.bouts.some(changesGear)
}

/** Fast running joined to other running: ins and outs, or speeding up from steady. */
function changesGear({ steps }: WorkBout): boolean {
  return (
    steps.length > 1 &&
    steps.some((step) => paceOf(step) === 'FAST') &&
    steps.every((step) => stepDurationS(step) < GEAR_UP_TO_S)
  )
}

function needsWarmUp({ work, bouts }: Parts): boolean {
  const fast = (step: Step) => {
    if (isAllOut(step) || isFasterThanMile(step)) return true
    if (isSprint(step)) return true
    const surge = stepDurationS(step) < SURGE_UP_TO_S && !isAtLeast(step, 'MI')
    return isAtLeast(step, '5K') && !isRelaxed(step) && !surge
  }
  return work.some(fast) || bouts.some(changesGear)
}

function areOpeners({ steps, work, bouts }: Parts): boolean {
  const metres = work.reduce((sum, step) => sum + stepDistanceM(step), 0)
  const short = (step: Step) =>
    ['MI', 'GMI'].includes(paceOf(step)) &&
    !isUphillStep(step) &&
    !isAllOut(step) &&
    stepDistanceM(step) <= OPENER_UP_TO_M
  return (
    bouts.length > 1 &&
    work.some(isMileRep) &&
    work.every(short) &&
    metres <= OPENERS_UP_TO_M &&
    between(steps).every(isWalk) &&
    bouts.every(({ recoveryS, workS }) => (recoveryS ?? Infinity) >= OPENER_RECOVERY_SHARE * workS)
  )
}

/** What lies between the first and the last step of work, without the work. */
function between(steps: readonly Step[]): readonly Step[] {
  const isWork = ({ intent }: Step) => intent === 'work'
  return steps
    .slice(steps.findIndex(isWork), steps.findLastIndex(isWork))
    .filter((step) => !isWork(step))
}

function isWalk({ target }: Step): boolean {
  return target.kind === 'none' && (target.speedMps === 0 || target.speedMps === WALK_MPS)
}

/** Two or more reps that are long enough to burn, or one that is half of the work; one race all out is none. */
function isSpeedEndurance({ work }: Parts): boolean {
  const burns = (step: Step) =>
    isFasterThanMile(step) &&
    (stepDurationS(step) >= BURNS_FROM_S || stepDistanceM(step) >= BURNS_FROM_M)
  const reps = work.filter(burns)
  if (reps.length > 1) return true
  const [only] = reps
  if (only === undefined || isAllOut(only)) return false
  const workS = work.reduce((sum, step) => sum + stepDurationS(step), 0)
  return stepDurationS(only) >= SPEED_ENDURANCE_SHARE * workS
}

function isRaceLike(step: Step): boolean {
  if (!isAllOut(step)) return false
  return step.duration.kind === 'distance'
    ? step.duration.distanceM >= RACE_FROM_M
    : stepDurationS(step) >= RACE_FROM_S
}

function isMileRace(step: Step): boolean {
  const { duration } = step
  if (duration.kind !== 'distance' || !isAllOut(step)) return false
  return Math.abs(duration.distanceM - MILE_M) < ABOUT_A_MILE_M
}

/** All out by the clock at mile pace or faster: nobody paces it, so that it hurts from the start. */
function isShortTest(step: Step): boolean {
  const { duration } = step
  return (
    isAllOut(step) &&
    isAtLeast(step, 'MI') &&
    duration.kind === 'time' &&
    duration.timeS >= SHORT_TEST_FROM_S &&
    duration.timeS <= SHORT_TEST_UP_TO_S
  )
}

/** Top speed, changes of gear at marks, and short tests. */
function needsTrack({ work, bouts }: Parts): boolean {
  const isShortAllOut = (step: Step) =>
    isAllOut(step) &&
    step.duration.kind === 'distance' &&
    step.duration.distanceM <= SHORT_TEST_UP_TO_M
  const isOnFlat = (step: Step) => !isUphillStep(step)
  return (
    work.some((step) => isOnFlat(step) && (isSprint(step) || isShortTest(step))) ||
    work.some((step) => isOnFlat(step) && isShortAllOut(step)) ||
    bouts.some(({ steps }) => steps.filter((step) => paceOf(step) === 'FAST').length > 1)
  )
}
