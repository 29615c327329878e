import type { Activity, Lap, Pause, ReadIssue, Surface } from '../activity.ts'
import { stopsOf } from '../run/moving-time.ts'
import { firstValue, lastValue, meanOf } from './column-values.ts'
import { sportOfRecording } from './decide-sport.ts'
import { greatCircleM } from './great-circle.ts'
import type { Home } from './home.ts'
import { isoInstant } from './instants.ts'
import { localDay } from './local-day.ts'
import { seriesColumns } from './series-columns.ts'
import type { SeriesByColumn } from './series-columns.ts'
import { droppedIssues, type Dropped } from './value-bounds.ts'

/** What a service's file tells of one activity, in SI. Every format of `sources/` becomes this. */
export interface ToldActivity {
  /** The service's own word for the sport; `''` where it has none. */
  readonly sportWord: string
  readonly surface?: Surface
  readonly name?: string | null
  readonly description?: string | null
  readonly startUnixS: number
  /** Minutes east of UTC, where the file tells. */
  readonly utcOffsetMin?: number | null
  readonly distanceM?: number | null
  readonly movingTimeS?: number | null
  readonly elapsedTimeS?: number | null
  readonly ascentM?: number | null
  readonly averageHeartRateBpm?: number | null
  readonly maximumHeartRateBpm?: number | null
  readonly device?: string | null
  readonly series?: SeriesByColumn
  readonly laps?: readonly Lap[]
  readonly pauses?: readonly Pause[]
}

/** A value measured holds for so long where another series goes on, seconds. */
const HOLDS_S = 10

/** The activity that a file tells of; what it leaves out comes from its series where they have it. */
export function activityTold(told: ToldActivity, home: Home): Activity {
  const dropped: Dropped = {}
  const lengthS = told.elapsedTimeS ?? lastSecond(told.series ?? {})
  const measured = seriesColumns(told.series ?? {}, { lengthS, holdsS: HOLDS_S, dropped })
  const streams = withDistance(measured)
  const elapsedTimeS = told.elapsedTimeS ?? told.movingTimeS ?? lengthS
  const distanceM = told.distanceM ?? lastValue(streams.distanceM) ?? 0
  const pauses = told.pauses ?? stopsIn(streams)
  const pausedS = pauses.reduce((sum, { startS, endS }) => sum + endS - startS, 0)
  const name = told.name ?? null
  const decided = sportOfRecording({
    field: told.sportWord,
    name,
    distanceM,
    timeS: elapsedTimeS,
  })
  const heartRates = streams.heartRateBpm
  const highest = heartRates?.reduce((most, bpm) => (bpm > most ? bpm : most), 0) ?? 0
  const issues: readonly ReadIssue[] = droppedIssues(dropped)
  return {
    ...decided,
    surface: decided.sport === 'run' ? (told.surface ?? decided.surface) : 'unknown',
    name,
    description: told.description ?? null,
    startedAt: isoInstant(told.startUnixS),
    ...localDay(
      {
        startUnixS: told.startUnixS,
        toldOffsetMin: told.utcOffsetMin ?? null,
        latitudeDeg: firstValue(streams.latitudeDeg),
        longitudeDeg: firstValue(streams.longitudeDeg),
      },
      home.timeZone,
    ),
    distanceM,
    movingTimeS: Math.max(0, told.movingTimeS ?? elapsedTimeS - pausedS),
    elapsedTimeS,
    ascentM: told.ascentM ?? null,
    averageHeartRateBpm: told.averageHeartRateBpm ?? meanOf(heartRates),
    maximumHeartRateBpm: told.maximumHeartRateBpm ?? (highest > 0 ? highest : null),
    averageCadenceSpm: meanOf(streams.cadenceSpm),
    effortCr10: null,
    device: told.device ?? null,
    firmware: null,
    sensors: [],
    gear: null,
    markedRace: false,
    hasGps: streams.latitudeDeg !== undefined,
    partial: false,
    laps: told.laps ?? [],
    pauses,
    streams,
    heartBeatsS: [],
    otherFields: [],
    issues,
  }
}

function lastSecond(series: SeriesByColumn): number {
  return Object.values(series).reduce(
    (last, one) => one.reduce((most, [second]) => Math.max(most, second), last),
    0,
  )
}

/** Positions give the distance where the file has none of its own. */
function withDistance(streams: Activity['streams']): Activity['streams'] {
  const { latitudeDeg, longitudeDeg, distanceM } = streams
  if (distanceM !== undefined || latitudeDeg === undefined || longitudeDeg === undefined) {
    return streams
  }
  let metres = 0
  let last: { latitudeDeg: number; longitudeDeg: number } | null = null
  const summed = latitudeDeg.map((latitude, i) => {
    const longitude = longitudeDeg[i] ?? Number.NaN
    if (Number.isNaN(latitude) || Number.isNaN(longitude)) return metres
    const here = { latitudeDeg: latitude, longitudeDeg: longitude }
    if (last !== null) metres += greatCircleM(last, here)
    last = here
    return metres
  })
  return { ...streams, distanceM: summed }
}

const stopsIn = ({ timeS, distanceM }: Activity['streams']) =>
  distanceM === undefined ? [] : stopsOf(timeS, distanceM)
