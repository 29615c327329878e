import { Z80 } from '@bell-lap/fitness/curve/predict'
import type { ClosedGate, GateFacts } from '@bell-lap/fitness/plateau/not-now'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { eventName } from '@bell-lap/units/race-event'
import type { AthleteFacts } from '../athlete/index.ts'
import { mainEvent, plateauStart } from './chart-of-case.ts'
import type { Drawn } from './chart-of-case.ts'
import type { Chart } from './schema.ts'

const FEWEST_RACES = 5
const FEWEST_WEEKS = 30

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
export function leadWords({ runs }: AthleteFacts, drawn: Drawn): readonly Message[] {
  const { judged, onset } = drawn
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
          }),
        ]
  if (judged.answer === 'plateau') {
    const began =
      onset === null ? [] : [message('case.lead.onset', { fromDay: onset.from, toDay: onset.to })]
    return [...range, ...began, message('case.lead.experiment')]
  }
  if (judged.answer === 'decline') return [...range, message('case.lead.decline')]
  if (judged.answer === 'improving') return [...range, message('case.lead.improving')]
  return runs.length === 0 ? [...range, message('case.lead.files-add')] : range
}

/** What would be enough to say. */
export function enoughWords({ runs }: AthleteFacts, { judged, points }: Drawn): readonly Message[] {
  const races = points.filter(({ source }) => source === 'race').length
  const weeks = points.length - races
  const byRaces = message('case.enough.races', { needed: FEWEST_RACES, races })
  const byRuns =
    runs.length === 0
      ? message('case.enough.files', { needed: FEWEST_WEEKS })
      : message('case.enough.weeks', { needed: FEWEST_WEEKS, weeks })
  if (judged.trend !== null) return [message('case.enough.wait')]
  return [byRaces, byRuns]
}

/** What was looked at and keeps nobody from a block. */
export function checkedWords(
  { answer, runsPerWeek, weeklyKm }: GateFacts,
  closed: readonly ClosedGate[],
): readonly Message[] {
  const shut = new Set(closed.map(({ gate }) => gate))
  return [
    ...(answer === 'decline' || answer === 'not-enough' ? [] : [message('case.checked.level')]),
    ...(shut.has('long-race') ? [] : [message('case.checked.no-race')]),
    ...(shut.has('little-running') || weeklyKm === null || runsPerWeek === null
      ? []
      : [
          message('case.checked.enough-running', {
            runs: Math.round(runsPerWeek),
            weekM: 1000 * Math.round(weeklyKm),
          }),
        ]),
  ]
}

/** What only the runner knows. */
export function askedWords(): readonly Message[] {
  return [message('case.ask.pain'), message('case.ask.ill'), message('case.ask.pregnant')]
}
