/** Titles of typed workouts whose steps alone would say too much. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { describeDuration } from '../describe/length.ts'
import { describePaceName } from '../describe/pace.ts'
import { describeElements, oneAfterTheOther } from '../describe/title.ts'
import { title } from '../describe/titles.ts'
import type { BuildContext } from '../library/session-spec.ts'
import type { WorkoutElement } from '../workout.ts'
import { printItem } from './print-shorthand.ts'
import { resolvePart } from './resolve-parts.ts'
import type { WrittenPace, WrittenPart } from './written-workout.ts'

const WORK_KINDS: ReadonlySet<WrittenPart['kind']> = new Set([
  'set',
  'run',
  'time-trial',
  'finish',
  'including',
])

/** Part by part where repetitions differ, all of it where there is no work; else the steps say it. */
export function typedTitle(
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
  if (part.kind === 'run') return describeChange(part.pace, describeDuration(part.length))
  if (part.kind === 'including') return describeIncluding(part)
  if (part.kind !== 'set' || part.last !== undefined) return null
  const runs = part.items.filter((item) => item.kind === 'run')
  const lengths = runs.map(({ length }) => describeDuration(length))
  const [only] = runs
  const [length] = lengths
  const one = runs.length === 1 && part.items.length === 1
  const what = one && length !== undefined ? length : message('work.list', { lengths })
  const all =
    part.times > 1 ? message(one ? 'work.times' : 'work.sets', { count: part.times, what }) : what
  const change = one ? describeChange(only?.pace ?? null, all) : null
  if (change !== null) return change
  if (one && only?.pace?.kind === 'times') {
    const times = only.pace.timesS.map((timeS) => message('typed.time', { timeS }))
    return message('work.in-times', { all, times })
  }
  if (!part.cutdown || runs.length < part.items.length) return null
  return message('work.each-faster', { all })
}

const FROM_TO = {
  repetition: 'work.from-to-time',
  '400': 'work.from-to-time-per-400',
  km: 'work.from-to-time-per-km',
  mile: 'work.from-to-time-per-mile',
} as const

/** "10 km from easy to threshold", "12 km from 4:45 to 4:00 per km". */
function describeChange(pace: WrittenPace | null, all: Message): Message | null {
  if (pace?.kind === 'progress') {
    const [from, to] = [pace.from, pace.to].map((symbol) => describePaceName(symbol, 'pace'))
    return message('work.from-to', { all, from: from ?? all, to: to ?? all })
  }
  if (pace?.kind !== 'from-to') return null
  const [from, to] = [pace.fromS, pace.toS].map((timeS) => message('typed.time', { timeS }))
  return message(FROM_TO[pace.unit ?? 'repetition'], { all, from: from ?? all, to: to ?? all })
}

/** "90 min with 8 × 20 s fast in it" */
function describeIncluding({
  length,
  inside,
}: Extract<WrittenPart, { kind: 'including' }>): Message {
  const all = describeDuration(length, 'run')
  return message('work.including', { all, inside: printItem(inside) })
}
