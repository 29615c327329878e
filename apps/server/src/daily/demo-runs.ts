/** Sessions of a plan as the made-up runner runs them. */
import type { PlannedSession } from '@bell-lap/plan/model/plan'
import { raceRun } from '@bell-lap/synthetic-runner/planned-run'
import type { Segment, SyntheticRun } from '@bell-lap/synthetic-runner/planned-run'
import { seededRandom } from '@bell-lap/synthetic-runner/random'
import type { Intent, Step } from '@bell-lap/workout/workout'
import { flattenSteps, stepDistanceM, stepDurationS } from '@bell-lap/workout/totals'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { dayNumber, weekdayOf } from '@bell-lap/units/calendar-day'

/** What of the runner the recording of a session depends on. */
export interface DemoRunner {
  readonly thresholdMps: number
  readonly watch: SyntheticRun['watch']
  /** The session in which her form broke down. */
  readonly brokeDownOn: CalendarDay | null
}

/** Over 3000 m a runner of 43 minutes for 10 km is so much faster than at the threshold (her true curve). */
const RACE_SHARE = 1.095
/** A standing rest is a slow walk in the recording, m/s. */
const STANDING_MPS = 0.5
const SATURDAY = 6
const SECONDS_PER_DAY = 86_400
const MORNING_S = 8.5 * 3600
const EVENING_S = 17.5 * 3600

const ROLES: Readonly<Record<Intent, Segment['role']>> = {
  warmup: 'warmup',
  drill: 'warmup',
  work: 'work',
  strides: 'work',
  recovery: 'recovery',
  rest: 'recovery',
  cooldown: 'cooldown',
}

/** The time of the race of a session, whole seconds. */
export function raceTimeS(session: PlannedSession, { thresholdMps }: DemoRunner): number {
  return Math.round(raceDistanceM(session) / (thresholdMps * RACE_SHARE))
}

/** Metres of the race itself, without warm-up and cool-down. */
export function raceDistanceM({ workout }: PlannedSession): number {
  return flattenSteps(workout)
    .filter(({ intent }) => intent === 'work')
    .reduce((sum, step) => sum + stepDistanceM(step), 0)
}

/** Contact at the end of a session in which the form broke down, and of any other hard one, as shares. */
const BROKEN_DOWN = 0.2
const HELD = 0.03

/** One session as it was run: near the middle of every target, a race as fast as she is. */
export function runOfSession(session: PlannedSession, runner: DemoRunner): SyntheticRun {
  const { day, role, workout } = session
  const seed = dayNumber(day)
  const form = 1 + seededRandom(seed).between(-0.01, 0.01)
  const steps = flattenSteps(workout)
  const segments =
    role === 'race'
      ? raceRun(raceDistanceM(session), raceTimeS(session, runner))
      : steps.map((step) => segmentOf(step, form, steps.length > 1))
  const isMorning = weekdayOf(day) >= SATURDAY
  return {
    day,
    startSecondsUtc: dayNumber(day) * SECONDS_PER_DAY + (isMorning ? MORNING_S : EVENING_S),
    kind: role === 'quality' ? 'intervals' : role === 'race' || role === 'long' ? role : 'easy',
    name: '',
    surface: role === 'race' || workout.place === 'track' ? 'track' : 'road',
    distanceM: segments.reduce((sum, { distanceM }) => sum + distanceM, 0),
    timeS: segments.reduce((sum, { distanceM, speedMps }) => sum + distanceM / speedMps, 0),
    segments,
    thresholdMps: runner.thresholdMps,
    watch: runner.watch,
    ...(role === 'quality' ? { lateContact: day === runner.brokeDownOn ? BROKEN_DOWN : HELD } : {}),
    seed,
  }
}

function segmentOf(step: Step, form: number, pressed: boolean): Segment {
  const timeS = stepDurationS(step)
  const distanceM = Math.max(STANDING_MPS * timeS, stepDistanceM(step))
  const isWork = step.intent === 'work' || step.intent === 'strides'
  const speedMps = (distanceM / timeS) * (isWork ? form : 1)
  return { distanceM, speedMps, role: ROLES[step.intent], pressed }
}
