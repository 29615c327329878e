import { sessionsOf } from '@bell-lap/plan/model/with-sessions'
import { weekdayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import type { Message, Say } from '@bell-lap/units/message'
import { titleOf } from '@bell-lap/workout/describe/title'
import { workoutLines } from '@bell-lap/workout/write/plain-text'
import type { Caller } from '../../contract/caller.ts'
import type { Context } from '../../context.ts'
import { notValid } from '../../contract/problem.ts'
import { openForEdits, saveEdited } from '../adaptation/index.ts'
import type { OpenPlan } from '../adaptation/index.ts'
import { gatherFacts } from '../athlete/index.ts'
import { loadText } from '../settings/index.ts'
import { forEachAthlete } from './for-each-athlete.ts'
import type { Group } from './for-each-athlete.ts'
import { layWeek } from './lay-week.ts'
import type { LaidDay, LaidWeek, Refusal } from './lay-week.ts'
import { mainOn } from './main-session.ts'
import type { SavedWeek, WeekAnswer } from './saved-week-schema.ts'
import { loadSavedWeek } from './saved-weeks.ts'
import { whyRefused } from './why-refused.ts'

type Answer = WeekAnswer['items'][number]
type Result = Omit<Answer, 'athleteId' | 'name'>

interface Gift {
  readonly startDay: CalendarDay
  readonly moves: boolean
}

/**
 * A saved week for each athlete, as one revision of their plan. What one day or one athlete cannot have stops no other.
 * With `onlyCheck` it is laid over each plan just the same, and not saved.
 */
export async function giveWeekToGroup(
  context: Context,
  group: Group & Gift & { readonly weekId: string },
): Promise<readonly Answer[]> {
  const { startDay, moves, onlyCheck } = group
  if (weekdayOf(startDay) !== 1) throw notValid(message('invalid.no-monday'), 'startDay')
  const week = await loadSavedWeek(context, group.caller.accountId, group.weekId)
  const { say } = await loadText(context, group.caller.athleteId)
  return forEachAthlete<Result>(
    context,
    { ...group, action: 'giveWeek' },
    {
      edit: async (caller) => {
        const open = await openForEdits(context, await gatherFacts(context, caller.athleteId))
        const laid = layWeek(open, { startDay, moves, days: week.days })
        const told = resultOf(open, laid, { caller, say })
        const revision =
          onlyCheck || !told.ok || laid.plan === open.kept.plan
            ? null
            : await save(context, { caller, open, laid, week, startDay })
        return { ...told, revision }
      },
      refuse: (why) => ({ ok: false, why, revision: null, days: [], lighter: [] }),
    },
  )
}

function save(
  context: Context,
  given: {
    readonly caller: Caller
    readonly open: OpenPlan
    readonly laid: LaidWeek
    readonly week: SavedWeek
    readonly startDay: CalendarDay
  },
): Promise<number> {
  const { caller, open, laid, week, startDay } = given
  const who = caller.grant === null ? 'you' : 'coach'
  return saveEdited(context, caller.athleteId, open, {
    plan: laid.plan,
    summary: message('plan-change.week-given', { name: week.name, day: startDay }),
    reason: message(`plan-change.${who}-asked`),
  })
}

interface Reader {
  readonly caller: Caller
  readonly say: Say
}

function resultOf(open: OpenPlan, laid: LaidWeek, reader: Reader): Result {
  return {
    ok: laid.days.some(({ outcome }) => outcome !== 'refused'),
    why: [],
    revision: null,
    days: laid.days.map((one) => shownDay(open, laid, one, reader)),
    lighter: lighterIn(open, laid),
  }
}

function shownDay(
  open: OpenPlan,
  laid: LaidWeek,
  one: LaidDay,
  { caller, say }: Reader,
): Answer['days'][number] {
  const { day, outcome } = one
  const onDay = 'onDay' in one ? one.onDay : day
  const there = mainOn(open.kept.plan, onDay)
  const instead = there === undefined ? null : titleOf(there.workout)
  const nothing = { day, outcome, title: null, lines: [] }
  if (one.outcome === 'refused') {
    return { ...nothing, onDay: null, instead, why: whyNotThatDay(one.refusal, caller) }
  }
  if (one.outcome === 'rest') return { ...nothing, onDay, instead, why: [] }
  const given = sessionsOf(laid.plan).find(({ id }) => id === one.sessionId)
  return {
    day,
    outcome,
    onDay,
    title: given === undefined ? null : titleOf(given.workout),
    lines: given === undefined ? [] : workoutLines(given.workout, say),
    instead,
    why: one.outcome === 'moved' ? whyNotThatDay(one.refusal, caller) : [],
  }
}

/** Why not, with the day of the same week that stands in the way. */
function whyNotThatDay({ breaks, why, inTheWay }: Refusal, caller: Caller): readonly Message[] {
  if (breaks.length === 0) return why
  const clashes = inTheWay.map((day) => message('saved-week.clash', { day }))
  return [...clashes, ...whyRefused(caller, breaks)]
}

/** What became of sessions that no line of the week is about. */
function lighterIn(open: OpenPlan, laid: LaidWeek): Answer['lighter'] {
  const given = new Set(laid.days.flatMap((one) => ('sessionId' in one ? [one.sessionId] : [])))
  const rests = new Set(laid.days.flatMap((one) => (one.outcome === 'rest' ? [one.day] : [])))
  const after = new Map(sessionsOf(laid.plan).map((session) => [session.id, session]))
  return sessionsOf(open.kept.plan)
    .filter(({ id, day }) => laid.lighterIds.includes(id) && !given.has(id) && !rests.has(day))
    .flatMap(({ id, day, workout }) => {
      const now = after.get(id)
      if (now?.workout === workout) return []
      const title = now === undefined ? null : titleOf(now.workout)
      return [{ day, before: titleOf(workout), after: title }]
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}
