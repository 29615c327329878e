/** The parts of a written session as steps for this runner. */
import { drillsA, strides } from '../library/around-a-session.ts'
import type { BuildContext } from '../library/session-spec.ts'
import { repeatWith, run } from '../library/step-building.ts'
import { MINUTE_S } from '../step-size.ts'
import type { Step, WorkoutElement } from '../workout.ts'
import { CannotBeRun } from './cannot-be-run.ts'
import { printPart } from './print-shorthand.ts'
import { amountOf, resolveRun, trial } from './resolve-pace.ts'
import { less, minus, partOf, scaled, share } from './run-lengths.ts'
import { between, resolveRest, untilLap } from './resolve-rest.ts'
import type {
  WrittenItem,
  WrittenLength,
  WrittenPart,
  WrittenRun,
  WrittenSet,
} from './written-workout.ts'

const DEFAULT_EASY_MIN = 15
const DEFAULT_STRIDE = { m: 80, s: 20 }

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
    case 'including':
      return including(part, context)
    case 'run':
      return stretches(part.pace === null && !part.uphill ? { ...part, pace: EASY } : part, context)
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
  const end = oneRun({ kind: 'run', length: last.length, pace: last.pace, uphill: false }, context)
  const before = less(length, [end])
  if (before === null) {
    throw new CannotBeRun('last-part', { words: printPart(part) })
  }
  const pace = part.pace ?? EASY
  return [...stretches({ kind: 'run', length: before, pace, uphill: false }, context), end]
}

/** The faster part in the middle of the run; surges without a recovery of their own are spread over it. */
function including(
  part: Extract<WrittenPart, { kind: 'including' }>,
  context: BuildContext,
): readonly WorkoutElement[] {
  const { length, inside } = part
  const pace = part.pace ?? EASY
  const easily = (of: WrittenLength) =>
    oneRun({ kind: 'run', length: of, pace, uphill: false }, context)
  const spread = inside.kind === 'set' && inside.times > 1 && inside.between === null
  const inner = spread ? surgeOf(inside, context) : resolveItem(inside, context)
  const times = spread ? inside.times : 1
  const left = less(length, Array.from({ length: times }, () => inner).flat())
  if (left === null) throw new CannotBeRun('inside', { words: printPart(part) })
  const each = share(left, 1 / (times + 1))
  const rest = Array.from({ length: times }).reduce<WrittenLength>(
    (whole) => minus(whole, each),
    left,
  )
  const isLeft = rest.kind === 'time' ? rest.timeS > 0 : rest.distanceM > 0
  return [...repeatWith(times, [easily(each), ...inner], []), ...(isLeft ? [easily(rest)] : [])]
}

function surgeOf(set: WrittenSet, context: BuildContext): readonly WorkoutElement[] {
  return boutOf({ ...set, times: 1 }, context)
}

/** From how many pieces a run that gets faster is made. */
const PIECES = 3

/** One run; one that gets faster is cut into pieces, each at its own pace. */
function stretches(run: WrittenRun, context: BuildContext): readonly Step[] {
  const { pace, length } = run
  if (pace?.kind !== 'progress' && pace?.kind !== 'from-to') return [oneRun(run, context)]
  const each = share(length, 1 / PIECES)
  const last = minus(minus(length, each), each)
  return [each, each, last].map((piece, index) =>
    repetition({ ...run, length: piece, pace: scaled(pace, partOf(piece, length)) }, context, {
      index,
      times: PIECES,
      cutdown: false,
    }),
  )
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
  const timed =
    pace?.kind === 'time' ||
    pace?.kind === 'times' ||
    (pace?.kind === 'from-to' && pace.unit === null)
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
  if (item.kind === 'run') return stretches(item, context)
  if (item.kind === 'pause') return [resolveRest(item.rest, [], context)]
  return resolveSet(item, context)
}

function resolveSet(set: WrittenSet, context: BuildContext): readonly WorkoutElement[] {
  const [only] = set.items
  const changes =
    set.items.length === 1 &&
    only?.kind === 'run' &&
    (set.cutdown ||
      only.pace?.kind === 'times' ||
      only.pace?.kind === 'progress' ||
      only.pace?.kind === 'from-to')
  if (changes && set.times > 1) return eachOwn(set, only, context)
  if (set.last !== undefined && only?.kind === 'run' && set.times > 1)
    return withLast(set, only, context)
  const bout = boutOf(set, context)
  return repeatWith(set.times, bout, set.times > 1 ? between(set, bout, context) : [])
}

/** The same repetitions, and the last ones at their own pace. */
function withLast(
  { last, ...set }: WrittenSet,
  only: WrittenRun,
  context: BuildContext,
): readonly WorkoutElement[] {
  if (last === undefined) return resolveSet(set, context)
  const step = oneRun(only, context)
  const end = oneRun({ ...only, pace: last.pace }, context)
  const rest = between(set, [step], context)
  const first = set.times - last.times
  const before: readonly WorkoutElement[] =
    first > 1 ? [{ kind: 'repeat', times: first, steps: [step, ...rest] }] : [step, ...rest]
  return [...before, ...repeatWith(last.times, [end], between(set, [end], context))]
}

/** Repetitions that differ are written out one by one. */
function eachOwn(
  set: WrittenSet,
  only: WrittenRun,
  context: BuildContext,
): readonly WorkoutElement[] {
  const { times, cutdown, last } = set
  return Array.from({ length: times }, (_, index) => {
    const isLast = last !== undefined && index >= times - last.times
    const run = isLast ? { ...only, pace: last.pace } : only
    const step = repetition(run, context, { index, times, cutdown })
    return index === times - 1 ? [step] : [step, ...between(set, [step], context)]
  }).flat()
}

function boutOf(set: WrittenSet, context: BuildContext): readonly WorkoutElement[] {
  const { items, inside, cutdown } = set
  const paused = items.some(({ kind }) => kind === 'pause')
  return items.flatMap((item, index) => {
    const steps =
      item.kind === 'run'
        ? cutdown
          ? [repetition(item, context, { index, times: 1, cutdown })]
          : stretches(item, context)
        : resolveItem(item, context)
    const straight = inside === 'straight' || paused
    if (index === items.length - 1 || straight) return steps
    return [...steps, inside === null ? untilLap(steps) : resolveRest(inside, steps, context)]
  })
}
