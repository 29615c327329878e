/** Recoveries as steps. */
import { message } from '@bell-lap/units/message'
import { cueOf } from '../cues.ts'
import type { Cue } from '../cues.ts'
import type { BuildContext } from '../library/session-spec.ts'
import { jog, jogDown, run, stand, walk } from '../library/step-building.ts'
import type { Amount } from '../step-size.ts'
import { expectedWorkS } from '../step-size.ts'
import { elementsDistanceM, flattenSteps } from '../totals.ts'
import type { Step, WorkoutElement } from '../workout.ts'
import { CannotBeRun } from './cannot-be-run.ts'
import { amountOf } from './resolve-pace.ts'
import type { RestHow, WrittenRest, WrittenSet } from './written-workout.ts'

const LEAST_SEND_OFF_REST_S = 5
const LEAST_WAY_BACK_M = 50
/** A full recovery, for totals: as long as three times the work, at least two minutes (X). */
const FULL = { times: 3, leastS: 120 }
/** One that nobody described: as long as the work, for totals (X). */
const UNSAID = { times: 1, leastS: 60 }
/** Recoveries as long as the work, in whole steps of so many seconds. */
const EQUAL_ROUND_S = 5

/** What lies between two repetitions of a set; none where it is run through. */
export function between(
  set: WrittenSet,
  bout: readonly WorkoutElement[],
  context: BuildContext,
): readonly Step[] {
  if (set.between === 'straight') return []
  return [set.between === null ? untilLap(bout) : resolveRest(set.between, bout, context)]
}

/** No recovery was said: it ends when the runner presses lap. */
export function untilLap(bout: readonly WorkoutElement[]): Step {
  return { ...open(bout, UNSAID), cue: cueOf('lap-when-ready') }
}

function open(bout: readonly WorkoutElement[], { times, leastS } = FULL): Step {
  const expectedS = Math.max(leastS, times * lastWorkS(bout))
  return {
    kind: 'step',
    intent: 'rest',
    duration: { kind: 'open', expectedS: Math.ceil(expectedS / 5) * 5 },
    target: { kind: 'none', speedMps: 0 },
    cue: cueOf('full-recovery'),
    gradePct: null,
  }
}

const lastStep = (bout: readonly WorkoutElement[]) =>
  flattenSteps(bout).findLast(({ intent }) => intent === 'work')
const lastWorkS = (bout: readonly WorkoutElement[]) => {
  const step = lastStep(bout)
  return step === undefined ? 0 : expectedWorkS(step)
}

export function resolveRest(
  rest: WrittenRest,
  bout: readonly WorkoutElement[],
  context: BuildContext,
): Step {
  const last = lastStep(bout)
  switch (rest.kind) {
    case 'full':
      return open(bout)
    case 'jog-down':
      return jogDown(context, last === undefined ? [] : [last])
    case 'walk-back':
      return walk(context, { m: wayBackM(last) }, 'walk-back')
    case 'equal':
      return moving(context, equalTo(rest, last, bout), rest.how)
    case 'every':
      return stand(
        context,
        sendOffRestS(rest.everyS, bout),
        message('cue.send-off', { everyS: rest.everyS }),
      )
    case 'length':
      return inTime(moving(context, amountOf(rest.length), rest.how), rest)
  }
}

function moving(context: BuildContext, amount: Amount, how: RestHow): Step {
  if (how === 'walk') return walk(context, amount)
  if (how === 'jog') return jog(context, amount)
  if (how === 'float') return float(context, amount)
  return 's' in amount ? stand(context, amount.s) : walk(context, amount)
}

/** Easy to steady running between fast repetitions, as in the library. */
function float(context: BuildContext, amount: Amount): Step {
  const cue: Cue = 'float'
  return run(context, amount, 'E', {
    to: 'S',
    intent: 'recovery',
    by: 'effort',
    cue,
    keepDistance: true,
  })
}

/** The time that a recovery over a distance is to take. */
function inTime(step: Step, rest: Extract<WrittenRest, { kind: 'length' }>): Step {
  const { inS, length } = rest
  if (inS === undefined || length.kind !== 'distance') return step
  const how = cueOf(step.cue ?? 'jog')
  return {
    ...step,
    target: { kind: 'none', speedMps: length.distanceM / inS },
    cue: message('cue.in-time', { how, timeS: inS }),
  }
}

/** As far as the repetition, or as long; or half of it. */
function equalTo(
  { byTime, half }: Extract<WrittenRest, { kind: 'equal' }>,
  last: Step | undefined,
  bout: readonly WorkoutElement[],
): Amount {
  const part = half === true ? 0.5 : 1
  const { duration } = last ?? open(bout)
  if (duration.kind === 'distance' && byTime !== true) return { m: duration.distanceM * part }
  const timeS = (lastWorkS(bout) || 60) * part
  return {
    s: duration.kind === 'distance' ? Math.round(timeS / EQUAL_ROUND_S) * EQUAL_ROUND_S : timeS,
  }
}

/** As far as the repetition went, in whole tens of metres. */
function wayBackM(last: Step | undefined): number {
  const metres = last === undefined ? 0 : elementsDistanceM([last])
  return Math.max(LEAST_WAY_BACK_M, Math.round(metres / 10) * 10)
}

function sendOffRestS(everyS: number, bout: readonly WorkoutElement[]): number {
  const workS = flattenSteps(bout).reduce((sum, step) => sum + expectedWorkS(step), 0)
  const restS = Math.round(everyS - workS)
  if (restS >= LEAST_SEND_OFF_REST_S) return restS
  throw new CannotBeRun('no-rest', { everyS, workS: Math.round(workS) })
}
