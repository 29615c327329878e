/** A written session as a workout for this runner. */
import { classify } from '../classify/classify.ts'
import { fastestOf, isAllOut, isRelaxed, isSprint } from '../classify/step-kinds.ts'
import type { Trait } from '../traits.ts'
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
import type { PaceSymbol, Step, Workout, WorkoutElement } from '../workout.ts'
import { CannotBeRun, resolvePart } from './resolve-parts.ts'
import type { WrittenItem, WrittenPart, WrittenSession } from './written-workout.ts'

export interface ReadWorkout {
  readonly workout: Workout
  /** Counts as a hard day. */
  readonly hard: boolean
  readonly distanceM: number
  readonly durationS: number
  readonly fastM: number
  /** What was not said, and how it was taken. */
  readonly notes: readonly Message[]
}

/** The session of the library that says what hard work at this pace is for. */
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
  FAST: 'R1',
  '8H': 'R1',
  '4H': 'R1',
  MAX: 'N3',
}
/** The session for a workout with a trait, the first that it has. */
const WITH_TRAIT: readonly (readonly [Trait, string])[] = [
  ['uphill', 'H1'],
  ['speed-endurance', 'A1'],
  ['mile-race', 'X7'],
  ['race-like', 'X10'],
  ['all-out', 'X2'],
  ['sprint', 'N3'],
  ['openers', 'R15'],
  ['recovery-run', 'E1'],
  ['run-walk', 'E5'],
  ['easy', 'E2'],
]
const SHORT_RACE_UP_TO_M = 1000
const RELAXED = 'N4'

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
  const traits = classify({ elements })
  const like = sessionSpec(likeOf(traits, elements))
  const workout: Workout = {
    sessionId: like.id,
    family: like.family,
    title: ownTitle(parts, elements, measured),
    place: traits.has('uphill') ? 'hill' : context.place,
    elements,
    expectedCr10: like.expectedCr10,
  }
  const { distanceM, durationS } = workoutTotals(workout)
  const fastM = fastMetres(workout, midMps(context.paces.MI))
  return { workout, hard: traits.has('hard'), distanceM, durationS, fastM, notes: notesOf(parts) }
}

/** The session of the library whose name, purpose and effort fit; the rules go by the traits alone. */
function likeOf(traits: ReadonlySet<Trait>, elements: readonly WorkoutElement[]): string {
  const work = flattenSteps(elements).filter(({ intent }) => intent === 'work')
  if (traits.has('hill-sprint') && work.every(isSprint)) return 'N2'
  if (traits.has('speed-endurance') && traits.has('uphill')) return 'A5'
  const isShort = ({ duration }: Step) =>
    duration.kind === 'distance' && duration.distanceM <= SHORT_RACE_UP_TO_M
  if (traits.has('race-like') && work.filter(isAllOut).every(isShort)) return 'X8'
  if (traits.has('race-like') && traits.has('adults-only')) return 'X4'
  const found = WITH_TRAIT.find(([trait]) => traits.has(trait))
  if (found !== undefined) return found[1]
  const tiring = work.filter((step) => !isRelaxed(step))
  return tiring.length === 0 && work.length > 0 ? RELAXED : LIKE[fastestOf(tiring) ?? 'E']
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
