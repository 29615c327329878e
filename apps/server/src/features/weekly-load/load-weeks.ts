import type { DayLoad } from '@bell-lap/load/metabolic/load-in-words'
import type { WeekBudget } from '@bell-lap/plan/edit/week-budget'
import { addDays, mondayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { WorkoutElement } from '@bell-lap/workout/workout'
import type { RunFacts } from '../activities/index.ts'
import { amountsOfRun, amountsOfSession, NOTHING, sumOf, type Measured } from './amounts.ts'
import type { LoadWeek } from './schema.ts'

export const WEEKS_BEFORE = 8
const WEEKS_AHEAD = 4

/** A session of a plan, as far as its load goes. */
export interface SessionForLoad {
  readonly day: CalendarDay
  /** Run already, so that it is in the runs. */
  readonly isDone: boolean
  readonly elements: readonly WorkoutElement[]
  /** On a machine in place of a run: it asks nothing of the legs, and its load is that of so much easy time. */
  readonly onMachine: boolean
}

interface LoadWeeks {
  readonly today: CalendarDay
  readonly runs: readonly RunFacts[]
  /** Other sports that count as training. */
  readonly cross: readonly DayLoad[]
  readonly sessions: readonly SessionForLoad[]
  /** First and last day of the plan; `null` without a plan. */
  readonly planned: { readonly from: CalendarDay; readonly to: CalendarDay } | null
  /** Of the weeks of the plan, by its own rule. */
  readonly budgets: readonly WeekBudget[]
  readonly runner: Measured
}

/** Eight weeks before this one, this week and four ahead, oldest first. */
export function loadWeeks(all: LoadWeeks): LoadWeek[] {
  const thisWeek = mondayOf(all.today)
  const starts = Array.from({ length: WEEKS_BEFORE + 1 + WEEKS_AHEAD }, (_, index) =>
    addDays(thisWeek, 7 * (index - WEEKS_BEFORE)),
  )
  return starts.map((startDay) => {
    const week = loadWeek(startDay, thisWeek, all)
    const budget = all.budgets.find((one) => mondayOf(one.startDay) === startDay)
    if (week.planned === null || budget === undefined) return week
    return { ...week, fastBudgetM: budget.fastMostM, fastCountedM: budget.fastM }
  })
}

function loadWeek(
  startDay: CalendarDay,
  thisWeek: CalendarDay,
  { today, runs, cross, sessions, planned, runner }: LoadWeeks,
): LoadWeek {
  const end = addDays(startDay, 6)
  const state = startDay < thisWeek ? 'past' : startDay > thisWeek ? 'ahead' : 'now'
  const ran = runs.filter(({ day }) => day >= startDay && day <= end && day <= today)
  const ofWeek = sessions.filter(({ day }) => day >= startDay && day <= end)
  const { topSpeedMps } = runner
  const others = cross
    .filter(({ day }) => day >= startDay && day <= end && day <= today)
    .map(({ loadAu }) => ({ ...NOTHING, loadAu }))
  const done = sumOf([...ran.map((run) => amountsOfRun(run, runner)), ...others], topSpeedMps)
  const askedOf = (some: readonly SessionForLoad[]) =>
    some.map(({ elements, onMachine }) => {
      const asked = amountsOfSession(elements, runner)
      return onMachine ? { ...NOTHING, loadAu: asked.loadAu } : asked
    })
  const isPlanned = planned !== null && planned.from <= end && planned.to >= startDay
  const left = ofWeek.filter(({ day, isDone }) => day >= today && !isDone)
  return {
    startDay,
    state,
    runs: ran.length,
    done: state === 'ahead' ? null : done,
    planned: isPlanned ? sumOf(askedOf(ofWeek), topSpeedMps) : null,
    expected: state === 'now' ? sumOf([done, ...askedOf(left)], topSpeedMps) : null,
    fastBudgetM: null,
    fastCountedM: null,
  }
}
