import { Z80 } from '@bell-lap/fitness/curve/predict'
import { leansDown, LOOK_BACK } from '@bell-lap/fitness/plateau/judge-trend'
import { LEAST_KM } from '@bell-lap/fitness/plateau/not-now'
import type { ClosedGate, GateFacts } from '@bell-lap/fitness/plateau/not-now'
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { eventName } from '@bell-lap/units/race-event'
import type { AthleteFacts } from '../athlete/index.ts'
import { mainEvent, plateauStart } from './chart-of-case.ts'
import type { Drawn } from './chart-of-case.ts'
import { besideImproving } from './running-block.ts'
import type { RunningBlock } from './running-block.ts'
import { runsBetween } from './sameness-of-runs.ts'
import type { Chart } from './schema.ts'

const [, YEAR, TWO_YEARS, THREE_YEARS] = LOOK_BACK

/** What the page rests on. */
export function fromWords({ fitness, runs, today }: AthleteFacts): Message {
  return message('case.from', {
    day: today,
    runs: runs.length,
    races: fitness.sorted.results.length,
  })
}

/** The answer in one sentence. */
export function headlineWords(drawn: Drawn, chart: Chart | null): Message {
  const { judged, points, onset } = drawn
  if (judged.answer !== 'plateau') return message(`case.headline.${judged.answer}`)
  const level = chart?.level ?? null
  const sinceDay = plateauStart(drawn)
  if (level === null || chart?.kind === 'pace') {
    return message('case.headline.plateau-runs', { sinceDay })
  }
  const values = { event: eventName(mainEvent(points)), timeS: Math.round(level.timeS), sinceDay }
  return message(onset === null ? 'case.headline.plateau-all' : 'case.headline.plateau', values)
}

/** What stands behind the answer. */
export function leadWords(
  { runs, fitness }: AthleteFacts,
  drawn: Drawn,
  { canBegin, running }: { readonly canBegin: boolean; readonly running: RunningBlock | null },
): readonly Message[] {
  const { judged, onset } = drawn
  const restsOnResults = runs.length === 0 && fitness.sorted.results.length > 0
  const filesAdd = restsOnResults ? [message('case.lead.files-add')] : []
  const { trend, races, indexWeeks, windowWeeks } = judged
  const range =
    trend === null
      ? []
      : [
          message('case.lead.change', {
            lowShare: trend.slope - Z80 * trend.error,
            highShare: trend.slope + Z80 * trend.error,
            weeks: windowWeeks,
            races,
            indexWeeks,
            hasBoth: races > 0 && indexWeeks > 0,
          }),
        ]
  if (judged.answer === 'plateau') {
    const began =
      onset === null ? [] : [message('case.lead.onset', { fromDay: onset.from, toDay: onset.to })]
    return [...range, ...began, ...(canBegin ? [message('case.lead.experiment')] : []), ...filesAdd]
  }
  if (judged.answer === 'decline') return [...range, message('case.lead.decline')]
  if (judged.answer === 'improving')
    return [message('case.lead.improving'), ...range, besideImproving(running)]
  if (leansDown(judged)) return [...range, message('case.lead.leans-down')]
  return [...range, ...filesAdd]
}

/** What would be enough to say. */
export function enoughWords(
  { runs, fitness, today }: AthleteFacts,
  { judged, points }: Drawn,
): readonly Message[] {
  if (judged.trend !== null) return [message('case.enough.wait')]
  const since = (weeks: number) => addDays(today, -7 * weeks)
  const weeksIn = (look: (typeof LOOK_BACK)[number]) =>
    points.filter(({ source, day }) => source === 'index' && day > since(look.weeks)).length
  const raced = ({ day }: { readonly day: string }) => day > since(THREE_YEARS.weeks)
  const byRaces = message('case.enough.races', {
    needed: THREE_YEARS.races,
    races: points.filter((point) => point.source === 'race' && raced(point)).length,
    trailRaces: fitness.sorted.results.filter((one) => one.setting === 'trail' && raced(one))
      .length,
  })
  const needed = {
    needed: YEAR.indexWeeks,
    neededTwo: TWO_YEARS.indexWeeks,
    neededThree: THREE_YEARS.indexWeeks,
  }
  const byRuns =
    runs.length === 0
      ? message('case.enough.files', needed)
      : message('case.enough.weeks', {
          ...needed,
          weeks: weeksIn(YEAR),
          weeksTwo: weeksIn(TWO_YEARS),
          weeksThree: weeksIn(THREE_YEARS),
        })
  return [byRaces, byRuns]
}

/** What was looked at and keeps nobody from a block. */
export function checkedWords(
  { answer, runsPerWeek, weeklyKm, weeksRead }: GateFacts,
  closed: readonly ClosedGate[],
): readonly Message[] {
  const shut = new Set(closed.map(({ gate }) => gate))
  return [
    ...(answer === 'decline' || answer === 'not-enough' ? [] : [message('case.checked.level')]),
    ...(shut.has('long-race') ? [] : [message('case.checked.no-race')]),
    ...(shut.has('little-running') ||
    weeklyKm === null ||
    runsPerWeek === null ||
    weeksRead === null
      ? []
      : [
          message('case.checked.enough-running', {
            runs: Math.round(runsPerWeek),
            weekM: 1000 * Math.round(weeklyKm),
            weeks: weeksRead,
            leastWeekM: 1000 * LEAST_KM,
          }),
        ]),
  ]
}

const NOW_WEEKS = 4
const BEFORE_WEEKS = 12

/** What only the runner knows before a block. */
export function askedWords(): readonly Message[] {
  return [message('case.ask.pain'), message('case.ask.ill'), message('case.ask.pregnant')]
}

/** Where results fall: questions about health and load, with the runner's own weeks where they are known. */
export function healthWords(facts: AthleteFacts): readonly Message[] {
  const { today } = facts
  const turn = addDays(today, -7 * NOW_WEEKS)
  const weekM = (from: CalendarDay, to: CalendarDay, weeks: number) =>
    1000 *
    Math.round(
      runsBetween(facts, from, to).reduce((sum, run) => sum + run.distanceM, 0) / 1000 / weeks,
    )
  const nowM = weekM(turn, today, NOW_WEEKS)
  const beforeM = weekM(addDays(turn, -7 * BEFORE_WEEKS), turn, BEFORE_WEEKS)
  return [
    message('case.ask.decline-ill'),
    message('case.ask.decline-sleep'),
    message('case.ask.decline-hurt'),
    nowM + beforeM > 0
      ? message('case.ask.decline-load', { nowM, beforeM })
      : message('case.ask.decline-load-unknown'),
  ]
}
