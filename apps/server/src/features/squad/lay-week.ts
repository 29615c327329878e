/** A saved week laid over the plan of one runner, day by day, before anything is stored. */
import { editPlan } from '@bell-lap/plan/edit/edit-plan'
import type { Breakage } from '@bell-lap/plan/edit/edit-plan'
import { sessionsOf } from '@bell-lap/plan/model/with-sessions'
import type { Plan, PlannedSession } from '@bell-lap/plan/model/plan'
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { HttpProblem } from '../../contract/problem.ts'
import { toEdit } from '../adaptation/index.ts'
import type { OpenPlan } from '../adaptation/index.ts'
import { runsOfText } from '../shorthand/index.ts'
import type { SavedDay } from './saved-week-schema.ts'
import { mainOn } from './main-session.ts'

/** What a saved week says of one day, unless that day stays as planned. */
interface Line {
  readonly day: CalendarDay
  readonly told: Exclude<SavedDay, { readonly kind: 'planned' }>
}

/** Why a day cannot hold its line. */
export interface Refusal {
  readonly breaks: readonly Breakage[]
  /** Where no rule was asked. */
  readonly why: readonly Message[]
  /** Days of the same week whose hard session is what stands in the way. */
  readonly inTheWay: readonly CalendarDay[]
}

/** What became of a line. `onDay` is where it stands: another day where it moved. */
export type LaidDay = { readonly day: CalendarDay } & (
  | { readonly outcome: 'rest' }
  | { readonly outcome: 'given'; readonly onDay: CalendarDay; readonly sessionId: string }
  | {
      readonly outcome: 'moved'
      readonly onDay: CalendarDay
      readonly sessionId: string
      readonly refusal: Refusal
    }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
)

export interface LaidWeek {
  readonly plan: Plan
  /** The lines of the week by day, but for those that stay as planned. */
  readonly days: readonly LaidDay[]
  /** Sessions of other days that the rules made lighter or took away because of it. */
  readonly lighterIds: readonly string[]
}

type Tried =
  | { readonly ok: true; readonly laid: LaidWeek }
  | { readonly ok: false; readonly refusal: Refusal }

const refusedFor = (...why: readonly Message[]): Tried => ({
  ok: false,
  refusal: { breaks: [], why, inTheWay: [] },
})

/**
 * Lays a week over a plan. What was refused is tried again after each round, so that only the finished week decides what
 * a day can hold. Among hard days that cannot stand together the earlier one stays. With `moves`, what a day cannot hold
 * goes to the nearest day of the week that was to stay as planned.
 */
export function layWeek(
  open: OpenPlan,
  week: {
    readonly startDay: CalendarDay
    readonly days: readonly SavedDay[]
    readonly moves: boolean
  },
): LaidWeek {
  const { startDay, days, moves } = week
  const lines = days.flatMap((told, i): readonly Line[] =>
    told.kind === 'planned' ? [] : [{ day: addDays(startDay, i), told }],
  )
  const free = days.flatMap((told, i) => (told.kind === 'planned' ? [addDays(startDay, i)] : []))
  const { refused, ...round } = bestRounds(open, lines)
  let { laid } = round
  for (const { line, refusal } of refused.toSorted(byDay)) {
    const moved = moves ? layNear(open, laid, { line, refusal }, free) : null
    const stays = { day: line.day, outcome: 'refused' as const, refusal }
    laid = moved ?? { ...laid, days: [...laid.days, stays] }
  }
  return { ...laid, days: laid.days.toSorted((one, other) => (one.day < other.day ? -1 : 1)) }
}

interface RefusedLine {
  readonly line: Line
  readonly refusal: Refusal
}

const byDay = (a: RefusedLine, b: RefusedLine): number => (a.line.day < b.line.day ? -1 : 1)

interface Rounds {
  readonly laid: LaidWeek
  readonly refused: readonly RefusedLine[]
}

/**
 * Rest days first make the most room. Rest days last change the least beside the week: the rules make sessions lighter for
 * what a rest day takes out, unless another day of the week already stands for it. What refuses less is taken, then what
 * changes less.
 */
function bestRounds(open: OpenPlan, lines: readonly Line[]): Rounds {
  const runs = easyFirst(open, lines)
  const rests = lines.filter(({ told }) => told.kind === 'rest')
  const last = layRounds(open, [...runs, ...rests])
  if (rests.length === 0) return last
  const first = layRounds(open, [...rests, ...runs])
  const cost = ({ laid, refused }: Rounds) => 1000 * refused.length + laid.lighterIds.length
  return cost(first) < cost(last) ? first : last
}

/** Rounds over the lines until one brings nothing new. */
function layRounds(open: OpenPlan, lines: readonly Line[]): Rounds {
  let laid: LaidWeek = { plan: open.kept.plan, days: [], lighterIds: [] }
  let waiting = lines
  for (;;) {
    const refused: RefusedLine[] = []
    for (const line of waiting) {
      const tried = layLine(open, laid, line)
      if (tried.ok) laid = tried.laid
      else refused.push({ line, refusal: tried.refusal })
    }
    if (refused.length === 0 || refused.length === waiting.length) return { laid, refused }
    waiting = refused.map(({ line }) => line)
  }
}

/** The runs of the week: easy ones, then hard ones, by day among them. */
function easyFirst(open: OpenPlan, lines: readonly Line[]): readonly Line[] {
  const isHard = ({ told }: Line): boolean => {
    if (told.kind === 'rest') return false
    const run = ifRead(() => runsOfText(told.text, open.here)[0])
    return !(run instanceof HttpProblem) && run?.hard === true
  }
  const runs = lines
    .filter(({ told }) => told.kind === 'workout')
    .map((line) => ({ line, hard: isHard(line) }))
  return runs.toSorted((a, b) => Number(a.hard) - Number(b.hard)).map(({ line }) => line)
}

const NEAR_DAYS = [1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6]

/** What a rule refused, on the nearest free day that takes it and has nothing hard; `null` where none does. */
function layNear(
  open: OpenPlan,
  laid: LaidWeek,
  { line, refusal }: RefusedLine,
  free: readonly CalendarDay[],
): LaidWeek | null {
  if (refusal.breaks.length === 0) return null
  const taken = laid.days.flatMap((one) => ('onDay' in one ? [one.onDay] : []))
  for (const gap of NEAR_DAYS) {
    const onDay = addDays(line.day, gap)
    if (!free.includes(onDay) || taken.includes(onDay)) continue
    if (mainOn(laid.plan, onDay)?.hard === true) continue
    const tried = layLine(open, laid, { ...line, day: onDay })
    if (!tried.ok) continue
    const { days, ...rest } = tried.laid
    const moved = days.map((one): LaidDay =>
      one.outcome === 'given' && one.onDay === onDay
        ? { ...one, day: line.day, outcome: 'moved', refusal }
        : one,
    )
    return { ...rest, days: moved }
  }
  return null
}

/** Tries one line on its day of what was laid so far. */
function layLine(open: OpenPlan, laid: LaidWeek, { day, told }: Line): Tried {
  const why = whyNoDay(open, laid.plan, day)
  if (why !== null) return refusedFor(why)
  return told.kind === 'rest'
    ? layRest(open, laid, day)
    : layRun(open, laid, { day, text: told.text })
}

function whyNoDay({ today }: OpenPlan, plan: Plan, day: CalendarDay): Message | null {
  if (day < today) return message('edit.past-day')
  const end = addDays(plan.startDay, 7 * plan.weeks.length)
  if (day < plan.startDay || day >= end || day > plan.raceDay) return message('edit.day-outside')
  if (runsOn(plan, day).some(({ role }) => role === 'race')) return message('squad.race-that-day')
  return day === plan.raceDay ? message('saved-week.goal-day') : null
}

function runsOn(plan: Plan, day: CalendarDay): readonly PlannedSession[] {
  return sessionsOf(plan).filter((session) => session.day === day && session.role !== 'rest')
}

/** Every run of the day is taken out, or none. */
function layRest(open: OpenPlan, laid: LaidWeek, day: CalendarDay): Tried {
  let { plan, lighterIds } = laid
  for (const { id } of runsOn(plan, day)) {
    const result = tryOn(open, plan, { kind: 'delete', sessionId: id })
    if (!result.ok) return refusedBy(laid, result.breaks)
    plan = result.plan
    lighterIds = [...lighterIds, ...result.lighterIds]
  }
  const done = { plan, lighterIds, days: [...laid.days, { day, outcome: 'rest' as const }] }
  return unlessOthersChange(laid, done)
}

/** The run in place of the main session of the day, or as a new one. */
function layRun(
  open: OpenPlan,
  laid: LaidWeek,
  { day, text }: { readonly day: CalendarDay; readonly text: string },
): Tried {
  const there = mainOn(laid.plan, day)
  const kept = { ...open.kept, plan: laid.plan, request: open.here }
  const edit = ifRead(() =>
    toEdit(
      there === undefined
        ? { kind: 'add-typed', day, text }
        : { kind: 'change-typed', sessionId: there.id, text },
      kept,
    ),
  )
  if (edit instanceof HttpProblem) return refusedFor(edit.says)
  const result = tryOn(open, laid.plan, edit)
  if (!result.ok) return refusedBy(laid, result.breaks)
  const given = { day, outcome: 'given' as const, onDay: day, sessionId: edit.sessionId }
  return unlessOthersChange(laid, {
    plan: result.plan,
    days: [...laid.days, given],
    lighterIds: [...laid.lighterIds, ...result.lighterIds],
  })
}

/** Rules about how hard days stand together. Nothing in them speaks of the body. */
const BETWEEN_HARD_DAYS: ReadonlySet<string> = new Set([
  'invariant.5',
  'invariant.6',
  'invariant.7',
])
const isBetweenHardDays = ({ name }: Pick<Breakage, 'name'>): boolean =>
  BETWEEN_HARD_DAYS.has(name.code)

function refusedBy(laid: LaidWeek, breaks: readonly Breakage[]): Tried {
  const ids = new Set(breaks.filter(isBetweenHardDays).flatMap((one) => one.offendingIds))
  const inTheWay = laid.days.flatMap((one) =>
    'sessionId' in one && ids.has(one.sessionId) ? [one.onDay] : [],
  )
  return { ok: false, refusal: { breaks, why: [], inTheWay } }
}

/** A day may make sessions beside the week lighter; one that another line of the week gave stays as it is. */
function unlessOthersChange(before: LaidWeek, after: LaidWeek): Tried {
  const workouts = new Map(sessionsOf(after.plan).map(({ id, workout }) => [id, workout]))
  const changed = before.days.find(
    (one) =>
      'sessionId' in one &&
      workouts.get(one.sessionId) !==
        sessionsOf(before.plan).find(({ id }) => id === one.sessionId)?.workout,
  )
  if (changed === undefined) return { ok: true, laid: after }
  return refusedFor(message('saved-week.changes-other', { day: changed.day }))
}

function tryOn(
  { request, record, today, kept }: OpenPlan,
  plan: Plan,
  edit: Parameters<typeof editPlan>[2],
) {
  return editPlan(plan, request, edit, {
    record,
    today,
    overrule: false,
    pinnedIds: kept.pinnedIds ?? [],
    seeksNearest: false,
  })
}

/** What was read, or the problem in words. */
function ifRead<T>(read: () => T): T | HttpProblem {
  try {
    return read()
  } catch (error) {
    if (error instanceof HttpProblem && error.statusCode < 500) return error
    throw error
  }
}
