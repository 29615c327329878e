import { chanceOfTime } from '@bell-lap/fitness/curve/chance-of-time'
import { estimateSorted } from '@bell-lap/fitness/curve/estimate'
import type { FitnessEstimate } from '@bell-lap/fitness/curve/fitness-estimate'
import { predictRace } from '@bell-lap/fitness/curve/predict-race'
import { sortEvidence } from '@bell-lap/fitness/curve/usable-evidence'
import type { Evidence } from '@bell-lap/fitness/evidence/evidence'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { mileForecast } from '../estimate/index.ts'
import type { Fitness } from '../estimate/index.ts'
import type { ResultRow } from '../results/index.ts'
import type { RaceRecordView } from './record-schema.ts'

/** A change of the mile below this is none. */
const SAME_S = 0.5

/** What was expected of a race on the eve of it, and what its result did to the mile. */
export function effectOfRace(
  fitness: Fitness,
  row: ResultRow,
): Pick<RaceRecordView, 'expected' | 'mile'> {
  const before = estimateOn(fitness, row.day, (one) => one.day < row.day || isOtherRace(one, row))
  const after = estimateOn(fitness, row.day, (one) => one.day <= row.day)
  const [mileBefore, mileAfter] = [mileForecast(before), mileForecast(after)]
  return {
    expected: before.state === 'ready' ? expectedOf(before, row) : null,
    mile: {
      before: mileBefore,
      after: mileAfter,
      says: wordsOf(mileBefore, mileAfter, row.excluded === 1),
    },
  }
}

/** Another race of the same day; recorded bests of that day may be of the race itself. */
const isOtherRace = (one: Evidence, row: ResultRow) =>
  one.day === row.day && one.kind === 'race' && one.id !== row.id

function estimateOn(
  { evidence, curve }: Fitness,
  day: string,
  counts: (one: Evidence) => boolean,
): FitnessEstimate {
  const { runDays, ...context } = curve
  const known = runDays === undefined ? {} : { runDays: runDays.filter((one) => one <= day) }
  return estimateSorted(sortEvidence(evidence.filter(counts), day), {
    ...context,
    ...known,
    today: day,
  })
}

function expectedOf(
  before: Extract<FitnessEstimate, { state: 'ready' }>,
  { distance_m: distanceM, time_s: timeS }: ResultRow,
): RaceRecordView['expected'] {
  const race = predictRace(before, distanceM)
  const { lowS, highS } = race
  const share = chanceOfTime(race, timeS)
  const where = share < 0.1 ? 'faster' : share > 0.9 ? 'slower' : 'inside'
  return {
    forecast: { timeS: race.timeS, lowS, highS },
    says: message(`race-record.${where}`, { expectedS: race.timeS, lowS, highS }),
  }
}

type Mile = RaceRecordView['mile']['before']

function wordsOf(before: Mile, after: Mile, excluded: boolean): Message {
  if (excluded) return message('race-record.mile-left-out')
  if (after === null) return message('race-record.mile-unknown')
  if (before === null) return message('race-record.mile-first')
  const changeS = after.timeS - before.timeS
  const narrowed = 1 - (after.highS - after.lowS) / (before.highS - before.lowS)
  const range =
    Math.abs(narrowed) < 0.02
      ? message('race-record.range-same')
      : message(narrowed > 0 ? 'race-record.range-narrower' : 'race-record.range-wider', {
          rangeShare: Math.abs(narrowed),
        })
  return Math.abs(changeS) < SAME_S
    ? message('race-record.mile-same', { range })
    : message(changeS < 0 ? 'race-record.mile-faster' : 'race-record.mile-slower', {
        changeS: Math.max(1, Math.round(Math.abs(changeS))),
        range,
      })
}
