import { estimateCurve } from '@bell-lap/fitness/curve/estimate'
import { predictRace } from '@bell-lap/fitness/curve/predict-race'
import type { RunnerKind } from '@bell-lap/fitness/curve/mean-curve'
import { normalScore, type BeforeRace } from '@bell-lap/fitness/curve/race-spread'
import type { Evidence, RaceEvidence, RunnerProfile } from '@bell-lap/fitness/evidence/evidence'
import { addDays, type CalendarDay } from '@bell-lap/units/calendar-day'

/** A runner whose days are known: what counts as evidence, and the results to foretell. */
export interface DatedHistory {
  readonly name: string
  readonly profile: RunnerProfile
  /** Oldest first; each is foretold from what was there the day before. */
  readonly races: readonly RaceEvidence[]
  /** What was known by the evening of a day, the races among it. */
  readonly evidenceBy: (day: CalendarDay) => readonly Evidence[]
}

/** A result foretold on the evening before. */
export interface Replayed {
  readonly day: CalendarDay
  readonly distanceM: number
  readonly ranS: number
  readonly expectedS: number
  readonly lowS: number
  readonly highS: number
  /** Standard normal value of the result in what was foretold; above 0 is slower. */
  readonly score: number
  /** What the interval follows from. */
  readonly before: BeforeRace
  readonly kind: RunnerKind
}

/**
 * Every race of a history, foretold by the product's own estimate from what came before it (rolling
 * origin); a race before anything was known is left out.
 */
export function replayRaces(history: DatedHistory): readonly Replayed[] {
  return history.races.flatMap((race) => {
    const before = addDays(race.day, -1)
    const estimate = estimateCurve(history.evidenceBy(before), history.profile, before)
    if (estimate.state !== 'ready') return []
    const foretold = predictRace(estimate, race.distanceM)
    const { timeS, lowS, highS, spread, before: known } = foretold
    const score = normalScore(spread, Math.log(race.timeS / timeS))
    const { day, distanceM, timeS: ranS } = race
    return [
      {
        day,
        distanceM,
        ranS,
        expectedS: timeS,
        lowS,
        highS,
        score,
        before: known,
        kind: estimate.kind,
      },
    ]
  })
}

const percent = (share: number) => `${Math.round(100 * share)} %`

/** One line of the table of replays. */
export function replayLine(name: string, runners: number, all: readonly Replayed[]): string {
  const inside = (limit: number) =>
    all.filter(({ score }) => Math.abs(score) < limit).length / Math.max(1, all.length)
  const middle = (values: readonly number[]) =>
    values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
  const errors = all.map(({ expectedS, ranS }) => 100 * (expectedS / ranS - 1))
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const width = mean(all.map(({ lowS, highS }) => 100 * Math.log(highS / lowS)))
  const mape = mean(errors.map(Math.abs))
  const bias = middle(errors)
  return `| ${name} | ${runners} | ${all.length} | ${percent(inside(1.2816))} | ${percent(inside(1.96))} | ${width.toFixed(1)} | ${mape.toFixed(2)} | ${middle(errors.map(Math.abs)).toFixed(2)} | ${bias > 0 ? '+' : ''}${bias.toFixed(2)} |`
}

export const REPLAY_HEAD = [
  '| history | runners | results | inside 80 % | inside 95 % | width, % | MAPE | median error, % | bias, % |',
  '|---|---|---|---|---|---|---|---|---|',
]
