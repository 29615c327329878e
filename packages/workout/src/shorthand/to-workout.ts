/** A written session as a workout for this runner. */
import type { BuildContext } from '../library/session-spec.ts'
import { sessionSpec } from '../library/sessions.ts'
import { midMps } from '../step-size.ts'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { describeDuration } from '../describe/length.ts'
import { describePaceName } from '../describe/pace.ts'
import { describeElements, oneAfterTheOther } from '../describe/title.ts'
import { title } from '../describe/titles.ts'
import { fastMetres, flattenSteps, workoutTotals } from '../totals.ts'
import type { PaceSymbol, Workout, WorkoutElement } from '../workout.ts'
import { ASSUMED } from './resolve-pace.ts'
import { CannotBeRun, resolvePart } from './resolve-parts.ts'
import type { WrittenItem, WrittenPart, WrittenSession } from './written-workout.ts'

export interface ReadWorkout {
  readonly workout: Workout
  /** Counts as a hard day, as the session of the library that it is nearest to does. */
  readonly hard: boolean
  readonly distanceM: number
  readonly durationS: number
  readonly fastM: number
  /** What was not said, and how it was taken. */
  readonly notes: readonly Message[]
}

/** The session of the library whose safety rules hold for work at this pace. */
const LIKE: Readonly<Record<PaceSymbol, string>> = {
  REC: 'E1',
  E: 'E2',
  S: 'E2',
  M: 'T1',
  HM: 'T1',
  T: 'T1',
  CV: 'C1',
  '10K': 'C1',
  '5K': 'V1',
  '3K': 'V1',
  MI: 'R1',
  GMI: 'R1',
  '8H': 'A1',
  '4H': 'A1',
  FAST: 'N1',
  MAX: 'N2',
}
const FROM_SLOW: readonly PaceSymbol[] = [
  'REC',
  'E',
  'S',
  'M',
  'HM',
  'T',
  'CV',
  '10K',
  '5K',
  '3K',
  'MI',
  'GMI',
  'FAST',
  '8H',
  '4H',
  'MAX',
]
const HILLS = 'H1'

/**
 * The workout of a run as written. Distances stay distances wherever it is run. Answers with what to change when
 * it cannot be run: more times than repetitions, a send-off that leaves no rest.
 */
export function toWorkout(
  session: Extract<WrittenSession, { kind: 'run' }>,
  context: BuildContext,
): ReadWorkout | { readonly cannot: Message } {
  const measured = {
    ...context,
    place: context.place === 'treadmill' ? context.place : 'track',
  } as const
  try {
    const elements = session.parts.flatMap((part) => resolvePart(part, measured))
    return described(session.parts, elements, { context, measured })
  } catch (error) {
    if (error instanceof CannotBeRun) return { cannot: error.reason }
    throw error
  }
}

function described(
  parts: readonly WrittenPart[],
  elements: readonly WorkoutElement[],
  { context, measured }: { readonly context: BuildContext; readonly measured: BuildContext },
): ReadWorkout {
  const like = sessionSpec(likeOf(parts, elements))
  const workout: Workout = {
    sessionId: like.id,
    family: like.family,
    title: ownTitle(parts, elements, measured),
    place: like.id === HILLS ? 'hill' : context.place,
    elements,
    expectedCr10: like.expectedCr10,
  }
  const { distanceM, durationS } = workoutTotals(workout)
  const fastM = fastMetres(workout, midMps(context.paces.MI))
  return { workout, hard: like.hard, distanceM, durationS, fastM, notes: notesOf(parts) }
}

function likeOf(parts: readonly WrittenPart[], elements: readonly WorkoutElement[]): string {
  if (parts.some((part) => holds(part, ({ uphill }) => uphill))) return HILLS
  const work = flattenSteps(elements).filter(({ intent }) => intent === 'work')
  const symbols = work.map(({ target }) => (target.kind === 'none' ? ASSUMED : target.symbol))
  const hardest = Math.max(0, ...symbols.map((symbol) => FROM_SLOW.indexOf(symbol)))
  return LIKE[FROM_SLOW[hardest] ?? 'E']
}

function holds(
  part: WrittenPart,
  what: (run: Extract<WrittenItem, { kind: 'run' }>) => boolean,
): boolean {
  if (part.kind === 'run') return what(part)
  return part.kind === 'set' && part.items.some((item) => holds(item, what))
}

const WORK_KINDS: ReadonlySet<WrittenPart['kind']> = new Set(['set', 'run', 'time-trial', 'finish'])

/** Part by part where repetitions differ, all of it where there is no work; else the steps say it. */
function ownTitle(
  parts: readonly WrittenPart[],
  elements: readonly WorkoutElement[],
  context: BuildContext,
): Message | null {
  const work = parts.filter(({ kind }) => WORK_KINDS.has(kind))
  if (work.length === 0) return title('work', { work: describeElements(elements) })
  if (work.every((part) => describeVaried(part) === null)) return null
  const said = work.map(
    (part) => describeVaried(part) ?? describeElements(resolvePart(part, context)),
  )
  return title('work', { work: oneAfterTheOther(said) })
}

/** Repetitions that differ, in fewer words than one by one. */
function describeVaried(part: WrittenPart): Message | null {
  if (part.kind !== 'set') return null
  const runs = part.items.filter((item) => item.kind === 'run')
  const lengths = runs.map(({ length }) => describeDuration(length))
  const [only] = runs
  const [length] = lengths
  const one = runs.length === 1 && part.items.length === 1
  const what = one && length !== undefined ? length : message('work.list', { lengths })
  const all =
    part.times > 1 ? message(one ? 'work.times' : 'work.sets', { count: part.times, what }) : what
  if (one && only?.pace?.kind === 'progress') {
    const [from, to] = [only.pace.from, only.pace.to]
    return message('work.from-to', {
      all,
      from: describePaceName(from, 'pace'),
      to: describePaceName(to, 'pace'),
    })
  }
  if (one && only?.pace?.kind === 'times') {
    const times = only.pace.timesS.map((timeS) => message('typed.time', { timeS }))
    return message('work.in-times', { all, times })
  }
  if (!part.cutdown || runs.length < part.items.length) return null
  return message('work.each-faster', { all })
}

function notesOf(parts: readonly WrittenPart[]): readonly Message[] {
  const sets = parts.filter((part) => part.kind === 'set')
  const noRest = sets.some(restMissing)
  const noPace = sets.some((set) => holds(set, ({ pace, uphill }) => pace === null && !uphill))
  const noEasy = parts.some((part) => part.kind === 'run' && part.pace === null && !part.uphill)
  const noLength = parts.some(
    (part) => (part.kind === 'warm-up' || part.kind === 'cool-down') && part.length === null,
  )
  return [
    ...(noRest ? [message('shorthand.note.no-recovery')] : []),
    ...(noPace ? [message('shorthand.note.no-pace')] : []),
    ...(noEasy ? [message('shorthand.note.taken-as-easy')] : []),
    ...(noLength ? [message('shorthand.note.no-length')] : []),
  ]
}

function restMissing(item: WrittenItem): boolean {
  if (item.kind !== 'set') return false
  const { times, items, inside, between } = item
  return (
    (times > 1 && between === null) ||
    (items.length > 1 && inside === null) ||
    items.some(restMissing)
  )
}
