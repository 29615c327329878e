/** What two typed results say of the mile, worked out by the packages that the app uses. */
import { fastestEverS } from '@bell-lap/activity/clean/fastest-ever'
import { estimateCurve } from '@bell-lap/fitness/curve/estimate'
import type { FitnessEstimate } from '@bell-lap/fitness/curve/fitness-estimate'
import { predictRace } from '@bell-lap/fitness/curve/predict-race'
import { paceMeaning } from '@bell-lap/fitness/paces/pace-meaning'
import { paceTable } from '@bell-lap/fitness/paces/pace-table'
import { EN_GB } from '@bell-lap/text/catalogue/en-GB'
import { sayPaceRange } from '@bell-lap/text/numbers'
import { textFor } from '@bell-lap/text/say'
import { message } from '@bell-lap/units/message'
import { MILE_M } from '@bell-lap/units/length'
import type { UnitSystem } from '@bell-lap/units/pace'
import { eventName, RACE_EVENTS } from '@bell-lap/units/race-event'
import type { RaceEventId } from '@bell-lap/units/race-event'
import { readTime } from '@bell-lap/units/read-time'
import { formatTime } from '@bell-lap/units/time'

/** A result as it stands in the form. */
export interface TypedResult {
  readonly eventId: RaceEventId
  readonly timeText: string
  readonly day: string
}

/** How a typed result was understood, and what it is asked about. */
export interface ReadResult {
  readonly timeS: number | null
  readonly says: string
  readonly warnings: readonly string[]
}

export interface Row {
  readonly name: string
  readonly expected: string
  readonly goodDay: string
  readonly range: string
}

export interface Shown {
  readonly mile: Row | null
  /** Why there is no estimate, in the app's words. */
  readonly missing: readonly string[]
  readonly rows: readonly Row[]
  readonly paces: readonly { readonly name: string; readonly pace: string }[]
}

const SHORTEST_SHOWN_M = 800
const PACES = ['E', 'T', 'CV', '5K', 'MI', '8H'] as const
export const EVENTS = RACE_EVENTS.filter(({ distanceM }) => distanceM >= 400)

const textOf = (units: UnitSystem) => textFor({ locale: 'en-GB', units }, EN_GB)

/** What an event is called. */
export const nameOf = (id: RaceEventId): string => textOf('metric').say(eventName(id))

/** Reads one typed time; an empty field is nothing yet. */
export function readTyped({ eventId, timeText }: TypedResult, units: UnitSystem): ReadResult {
  const { say } = textOf(units)
  if (timeText.trim() === '') return { timeS: null, says: '', warnings: [] }
  const distanceM = EVENTS.find(({ id }) => id === eventId)?.distanceM ?? MILE_M
  const read = readTime(timeText, distanceM)
  if (!read.ok) return { timeS: null, says: '', warnings: [say(read.reason)] }
  const recordS = fastestEverS(distanceM)
  const tooFast = read.warnings.some(({ code }) => code === 'time.too-fast')
  const more =
    !tooFast && read.timeS < recordS ? [message('time.faster-than-anyone', { recordS })] : []
  const warnings = [...read.warnings, ...more].map(say)
  return { timeS: read.timeS, says: say(read.readAs), warnings }
}

/** The forecast from what could be read. */
export function estimateFrom(
  results: readonly TypedResult[],
  today: string,
  units: UnitSystem,
): Shown {
  const evidence = results.flatMap((one, index) => {
    const { timeS } = readTyped(one, units)
    const event = EVENTS.find(({ id }) => id === one.eventId)
    if (timeS === null || event === undefined) return []
    return [
      {
        kind: 'race' as const,
        id: `typed-${index}`,
        day: one.day,
        distanceM: event.distanceM,
        timeS,
        timing: 'automatic' as const,
        setting: event.distanceM >= 5000 ? ('road' as const) : ('track' as const),
        effort: 'race' as const,
        excluded: false,
      },
    ]
  })
  const estimate = estimateCurve(evidence, { age: null, sex: null, weeklyKm: null }, today)
  return shown(estimate, units)
}

function shown(estimate: FitnessEstimate, units: UnitSystem): Shown {
  const { say } = textOf(units)
  if (estimate.state !== 'ready') {
    return { mile: null, missing: estimate.missing.map(say), rows: [], paces: [] }
  }
  const row = (id: RaceEventId, distanceM: number): Row => {
    const { timeS, lowS, highS, potentialS } = predictRace(estimate, distanceM)
    return {
      name: say(eventName(id)),
      expected: formatTime(timeS),
      goodDay: formatTime(potentialS),
      range: `${formatTime(lowS)} to ${formatTime(highS)}`,
    }
  }
  const table = paceTable(estimate, null)
  return {
    mile: row('mile', MILE_M),
    missing: [],
    rows: EVENTS.filter(({ distanceM }) => distanceM >= SHORTEST_SHOWN_M).map(({ id, distanceM }) =>
      row(id, distanceM),
    ),
    paces: PACES.map((symbol) => {
      const { slowMps, fastMps } = table[symbol]
      return {
        name: say(paceMeaning(symbol).name),
        pace: sayPaceRange({ low: slowMps, high: fastMps }, { locale: 'en-GB', units }),
      }
    }),
  }
}
