import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { Activity, Lap, Pause, ReadIssue, ReadResult, Sport, Streams } from '../activity.ts'
import { stopsOf } from '../run/moving-time.ts'
import { firstValue, lastValue, meanOf } from './column-values.ts'
import { sportOfRecording } from './decide-sport.ts'
import { NO_HOME } from './home.ts'
import type { Home } from './home.ts'
import { isoInstant } from './instants.ts'
import { localDay } from './local-day.ts'
import { columnsOf, isBreak, soundPoints, type TimedPoint } from './track-columns.ts'
import { readTrackFile } from './track-points.ts'
import type { TrackFile, TrackLap, TrackPart } from './track-points.ts'

/** Reads GPX or TCX text: every activity of a TCX file, and the tracks of a GPX file that belong together. */
export function readTrackActivity(text: string, home: Home = NO_HOME): ReadResult {
  const file = readTrackFile(text)
  const format = file.kind
  const refuse = (
    code: 'refused' | 'not-an-activity' | 'empty' | 'damaged',
    detail: Message,
  ): ReadResult => ({
    ok: false,
    format,
    reason: { code, detail },
  })
  if (file.stopped === 'dtd') {
    return refuse('refused', message('file.own-document-type'))
  }
  if (format === null) return refuse('not-an-activity', message('file.not-gpx-or-tcx'))
  const parts = partsOf(file)
  if (parts.length === 0) {
    if (file.hasCourse) return refuse('not-an-activity', message('file.course'))
    return file.stopped === null
      ? refuse('empty', message('file.no-point'))
      : refuse('damaged', message('file.damaged-before-first-point'))
  }
  const withTime = parts.filter(({ timed, laps }) => timed.length > 0 || hasStart(laps))
  if (withTime.length === 0) {
    return parts.some(({ points }) => points.length > 0)
      ? refuse('not-an-activity', message('file.route'))
      : refuse('empty', message('file.no-time'))
  }
  return { ok: true, format, activities: withTime.map((part) => activityOf(file, part, home)) }
}

const hasStart = (laps: readonly TrackLap[]) => laps.some((lap) => lap.startUnixS !== null)

interface TimedPart extends TrackPart {
  /** Its points with a time. */
  readonly timed: TimedPoint[]
}

/** Tracks of one sport with no more than this between them are pieces of one run, seconds. */
const LONGEST_BREAK_S = 3600

/** What the file holds, piece by piece; tracks that go on from each other are one. */
function partsOf(file: TrackFile): readonly TimedPart[] {
  const parts: TimedPart[] = []
  for (const part of file.parts) {
    if (part.points.length === 0 && part.laps.length === 0) continue
    const timed = part.points.filter((point): point is TimedPoint => point.timeS !== null)
    const before = parts.at(-1)
    if (file.kind === 'gpx' && before !== undefined && goesOn(before, { ...part, timed })) {
      before.points.push(...part.points)
      before.timed.push(...timed)
      before.name ??= part.name
    } else parts.push({ ...part, timed })
  }
  return parts
}

function goesOn(before: TimedPart, part: TimedPart): boolean {
  const [last, first] = [before.timed.at(-1), part.timed[0]]
  if (last === undefined || first === undefined) return before.timed.length === part.timed.length
  const breakS = first.timeS - last.timeS
  return before.sport === part.sport && breakS >= 0 && breakS <= LONGEST_BREAK_S
}

function activityOf(file: TrackFile, part: TimedPart, home: Home): Activity {
  const { points: ordered, issues: pointIssues } = soundPoints(part.timed, file.dropped)
  const issues: ReadIssue[] = [...pointIssues]
  const startUnixS = ordered[0]?.timeS ?? part.laps[0]?.startUnixS ?? 0
  const streams = columnsOf(ordered, startUnixS)
  const laps = part.laps.map((lap) => lapOf(lap, startUnixS))
  const pauses = pausesOf(ordered, startUnixS)
  if (file.mended) issues.push({ code: 'mended', detail: message('file.mended') })
  if (file.stopped !== null) {
    issues.push({ code: file.stopped, detail: message(`file.${file.stopped}`) })
  }
  const lapM = laps.reduce((sum, lap) => sum + lap.distanceM, 0)
  const lapS = laps.reduce((sum, lap) => sum + (Number.isNaN(lap.timerS) ? 0 : lap.timerS), 0)
  const lastS = lastValue(streams.timeS) ?? 0
  const elapsedTimeS = lastS > 0 ? lastS : laps.reduce((sum, lap) => sum + lap.elapsedS, 0)
  const heartRates = streams.heartRateBpm
  const distanceM = lapM > 0 ? lapM : (lastValue(streams.distanceM) ?? 0)
  const { sport: field, name } = part
  const decided = sportOfRecording({ field, name, distanceM, timeS: elapsedTimeS })
  const stopped = lapS > 0 ? pauses : withStops(pauses, streams, decided.sport)
  const pausedS = stopped.reduce((sum, pause) => sum + pause.endS - pause.startS, 0)
  const place = {
    latitudeDeg: firstValue(streams.latitudeDeg),
    longitudeDeg: firstValue(streams.longitudeDeg),
  }
  return {
    ...decided,
    name,
    description: null,
    startedAt: isoInstant(startUnixS),
    ...localDay({ startUnixS, toldOffsetMin: null, ...place }, home.timeZone),
    distanceM,
    movingTimeS: lapS > 0 ? Math.min(lapS, Math.max(elapsedTimeS, lapS)) : elapsedTimeS - pausedS,
    elapsedTimeS: Math.max(elapsedTimeS, 0),
    ascentM: null,
    averageHeartRateBpm: meanOf(heartRates),
    maximumHeartRateBpm:
      heartRates === undefined ? null : heartRates.reduce((max, v) => (v > max ? v : max), 0),
    averageCadenceSpm: meanOf(streams.cadenceSpm),
    effortCr10: null,
    device: file.creator,
    gear: null,
    markedRace: false,
    hasGps: streams.latitudeDeg !== undefined,
    partial: file.stopped !== null,
    laps,
    pauses: stopped,
    streams,
    heartBeatsS: [],
    otherFields: [],
    firmware: null,
    sensors: [],
    issues,
  }
}

function pausesOf(points: readonly TimedPoint[], startUnixS: number): readonly Pause[] {
  return points.flatMap((point, i) => {
    const before = points[i - 1]
    if (before === undefined || !isBreak(before, point)) return []
    return [{ startS: before.timeS - startUnixS, endS: point.timeS - startUnixS }]
  })
}

/** The pauses that the file tells, and the stops that it does not: GPX knows no timer. A hiker may be as slow. */
function withStops(told: readonly Pause[], streams: Streams, sport: Sport): readonly Pause[] {
  const { timeS, distanceM } = streams
  if (distanceM === undefined || sport === 'walk') return told
  const isTold = (stop: Pause) =>
    told.some((pause) => pause.startS < stop.endS && stop.startS < pause.endS)
  const found = stopsOf(timeS, distanceM).filter((stop) => !isTold(stop))
  return [...told, ...found].toSorted((a, b) => a.startS - b.startS)
}

const LAP_TRIGGERS: Readonly<Record<string, Lap['trigger']>> = {
  Manual: 'manual',
  Distance: 'distance',
  Location: 'distance',
  Time: 'time',
}

function lapOf(lap: TrackLap, startUnixS: number): Lap {
  const seconds = Number.isNaN(lap.totalTimeS) ? 0 : lap.totalTimeS
  return {
    startS: lap.startUnixS === null ? 0 : Math.max(0, lap.startUnixS - startUnixS),
    elapsedS: seconds,
    timerS: seconds,
    distanceM: Number.isNaN(lap.distanceM) ? 0 : lap.distanceM,
    averageHeartRateBpm: lap.averageHeartRateBpm,
    trigger: LAP_TRIGGERS[lap.trigger] ?? 'unknown',
    intent: 'unknown',
  }
}
