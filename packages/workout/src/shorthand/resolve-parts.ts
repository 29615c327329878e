/** The parts of a written session as steps for this runner. */
import { message } from '@bell-lap/units/message'
import type { Message, MessageValues } from '@bell-lap/units/message'
import { cueOf } from '../cues.ts'
import { drillsA, strides } from '../library/around-a-session.ts'
import type { BuildContext } from '../library/session-spec.ts'
import { jog, jogDown, repeatWith, run, stand, walk } from '../library/step-building.ts'
import { expectedWorkS, MINUTE_S } from '../step-size.ts'
import { elementsDistanceM, flattenSteps } from '../totals.ts'
import type { Step, WorkoutElement } from '../workout.ts'
import { printPart } from './print-shorthand.ts'
import { amountOf, resolveRun, trial } from './resolve-pace.ts'
import type {
  WrittenItem,
  WrittenLength,
  WrittenPart,
  WrittenRest,
  WrittenRun,
  WrittenSet,
} from './written-workout.ts'

/** What was written cannot be run as it stands; `reason` says what to change. */
export class CannotBeRun extends Error {
  readonly reason: Message

  /** `code` is the end of a code `shorthand.cannot.…`. */
  constructor(code: string, values: MessageValues) {
    super(code)
    this.reason = message(`shorthand.cannot.${code}`, values)
  }
}

const DEFAULT_EASY_MIN = 15
const DEFAULT_STRIDE = { m: 80, s: 20 }
const LEAST_SEND_OFF_REST_S = 5
const LEAST_WAY_BACK_M = 50
/** A full recovery, for totals: as long as three times the work, at least two minutes (X). */
const FULL = { times: 3, leastS: 120 }
/** One that nobody described: as long as the work, for totals (X). */
const UNSAID = { times: 1, leastS: 60 }

/** Steps of one part. Throws `CannotBeRun` with what to change. */
export function resolvePart(part: WrittenPart, context: BuildContext): readonly WorkoutElement[] {
  switch (part.kind) {
    case 'warm-up':
    case 'cool-down':
      return [easyPart(part, context)]
    case 'drills':
      return drillsA(0.5)
    case 'strides': {
      const { length, times } = part
      const here = length?.kind === 'time' ? { ...context, place: 'road' as const } : context
      return strides(here, times, {
        m: length?.kind === 'distance' ? length.distanceM : DEFAULT_STRIDE.m,
        s: length?.kind === 'time' ? length.timeS : DEFAULT_STRIDE.s,
      })
    }
    case 'time-trial':
      return [trial(part.length, context)]
    case 'finish':
      return finish(part, context)
    case 'run':
      return [oneRun(part.pace === null && !part.uphill ? { ...part, pace: EASY } : part, context)]
    default:
      return resolveItem(part, context)
  }
}

const EASILY = { by: 'effort', keepDistance: true } as const
const EASY = { kind: 'symbol', symbol: 'E' } as const

function easyPart(
  part: { readonly kind: 'warm-up' | 'cool-down'; readonly length: WrittenLength | null },
  context: BuildContext,
): Step {
  const amount = part.length === null ? { s: DEFAULT_EASY_MIN * MINUTE_S } : amountOf(part.length)
  return part.kind === 'warm-up'
    ? run(context, amount, 'E', { ...EASILY, intent: 'warmup', cue: 'easy' })
    : run(context, amount, 'REC', { ...EASILY, intent: 'cooldown', cue: 'very-easy' })
}

function finish(
  part: Extract<WrittenPart, { kind: 'finish' }>,
  context: BuildContext,
): readonly Step[] {
  const { length, last } = part
  const before = less(length, last.length)
  if (before === null) {
    throw new CannotBeRun('last-part', { words: printPart(part) })
  }
  const first = oneRun(
    { kind: 'run', length: before, pace: part.pace ?? EASY, uphill: false },
    context,
  )
  const end = oneRun({ kind: 'run', length: last.length, pace: last.pace, uphill: false }, context)
  return [first, end]
}

function less(whole: WrittenLength, last: WrittenLength): WrittenLength | null {
  if (whole.kind === 'time' && last.kind === 'time' && whole.timeS > last.timeS) {
    return { kind: 'time', timeS: whole.timeS - last.timeS }
  }
  if (whole.kind === 'distance' && last.kind === 'distance' && whole.distanceM > last.distanceM) {
    return { kind: 'distance', distanceM: whole.distanceM - last.distanceM }
  }
  return null
}

function oneRun(written: WrittenRun, context: BuildContext): Step {
  return repetition(written, context, { index: 0, times: 1, cutdown: false })
}

function repetition(
  written: WrittenRun,
  context: BuildContext,
  at: { readonly index: number; readonly times: number; readonly cutdown: boolean },
): Step {
  const { pace, length } = written
  const timed = pace?.kind === 'time' || pace?.kind === 'times'
  if (timed && length.kind === 'time') {
    throw new CannotBeRun('time-needs-distance', { words: printPart(written) })
  }
  if (pace?.kind === 'times' && pace.timesS.length !== at.times) {
    const counts = { times: pace.timesS.length, count: at.times }
    throw new CannotBeRun('times-for-repetitions', { words: printPart(written), ...counts })
  }
  return resolveRun(written, context, at)
}

function resolveItem(item: WrittenItem, context: BuildContext): readonly WorkoutElement[] {
  if (item.kind === 'run') return [oneRun(item, context)]
  if (item.kind === 'pause') return [resolveRest(item.rest, [], context)]
  return resolveSet(item, context)
}

function resolveSet(set: WrittenSet, context: BuildContext): readonly WorkoutElement[] {
  const [only] = set.items
  const changes =
    set.items.length === 1 &&
    only?.kind === 'run' &&
    (set.cutdown || only.pace?.kind === 'times' || only.pace?.kind === 'progress')
  if (changes) return eachOwn(set, only, context)
  const bout = boutOf(set, context)
  return repeatWith(set.times, bout, set.times > 1 ? [between(set, bout, context)] : [])
}

/** Repetitions that differ are written out one by one. */
function eachOwn(
  set: WrittenSet,
  only: WrittenRun,
  context: BuildContext,
): readonly WorkoutElement[] {
  const { times, cutdown } = set
  return Array.from({ length: times }, (_, index) => {
    const step = repetition(only, context, { index, times, cutdown })
    return index === times - 1 ? [step] : [step, between(set, [step], context)]
  }).flat()
}

function boutOf(set: WrittenSet, context: BuildContext): readonly WorkoutElement[] {
  const { items, inside, cutdown } = set
  const paused = items.some(({ kind }) => kind === 'pause')
  return items.flatMap((item, index) => {
    const steps =
      item.kind === 'run'
        ? [repetition(item, context, { index, times: 1, cutdown })]
        : resolveItem(item, context)
    const straight = inside === 'straight' || paused
    if (index === items.length - 1 || straight) return steps
    return [...steps, inside === null ? untilLap(steps) : resolveRest(inside, steps, context)]
  })
}

function between(set: WrittenSet, bout: readonly WorkoutElement[], context: BuildContext): Step {
  return set.between === null ? untilLap(bout) : resolveRest(set.between, bout, context)
}

/** No recovery was said: it ends when the runner presses lap. */
function untilLap(bout: readonly WorkoutElement[]): Step {
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

function resolveRest(
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
    case 'equal': {
      const { duration } = last ?? open(bout)
      const amount =
        duration.kind === 'distance' ? { m: duration.distanceM } : { s: lastWorkS(bout) || 60 }
      return rest.how === 'walk' ? walk(context, amount) : jog(context, amount)
    }
    case 'every':
      return stand(
        context,
        sendOffRestS(rest.everyS, bout),
        message('cue.send-off', { everyS: rest.everyS }),
      )
    case 'length': {
      const amount = amountOf(rest.length)
      if (rest.how === 'walk') return walk(context, amount)
      if (rest.how === 'jog') return jog(context, amount)
      return 's' in amount ? stand(context, amount.s) : walk(context, amount)
    }
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
