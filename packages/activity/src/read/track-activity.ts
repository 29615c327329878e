import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { Activity, Lap, Pause, ReadIssue, ReadResult, Streams } from '../activity.ts'
import { firstValue, isVoid, lastValue, meanOf } from './column-values.ts'
import { greatCircleM } from './great-circle.ts'
import { sportOfRecording } from './decide-sport.ts'
import { droppedIssues } from './value-bounds.ts'
import { dayAt, isoInstant, offsetByLongitude } from './instants.ts'
import { readTrackFile, type TrackFile, type TrackLap, type TrackPoint } from './track-points.ts'

type TimedPoint = TrackPoint & { timeS: number }

/** Reads GPX or TCX text as one recorded run. */
export function readTrackActivity(text: string): ReadResult {
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
  if (file.points.length === 0 && file.laps.length === 0) {
    return file.stopped === null
      ? refuse('empty', message('file.no-point'))
      : refuse('damaged', message('file.damaged-before-first-point'))
  }
  const timed = file.points.filter((point): point is TimedPoint => point.timeS !== null)
  if (timed.length === 0 && file.points.length > 0) {
    return refuse('not-an-activity', message('file.route'))
  }
  if (timed.length === 0 && file.laps.every((lap) => lap.startUnixS === null)) {
    return refuse('empty', message('file.no-time'))
  }
  return { ok: true, format, activities: [activityOf(file, timed)] }
}

function activityOf(file: TrackFile, timed: readonly TimedPoint[]): Activity {
  const issues: ReadIssue[] = [...droppedIssues(file.dropped)]
  const ordered = inOrder(timed, issues)
  const startUnixS = ordered[0]?.timeS ?? file.laps[0]?.startUnixS ?? 0
  const streams = streamsOf(ordered, startUnixS)
  const laps = file.laps.map((lap) => lapOf(lap, startUnixS))
  const pauses = pausesOf(ordered, startUnixS)
  if (file.stopped !== null) {
    issues.push({ code: file.stopped, detail: message(`file.${file.stopped}`) })
  }
  const elapsedTimeS = lastValue(streams.timeS) ?? laps.reduce((sum, lap) => sum + lap.elapsedS, 0)
  const pausedS = pauses.reduce((sum, pause) => sum + pause.endS - pause.startS, 0)
  const lapM = laps.reduce((sum, lap) => sum + lap.distanceM, 0)
  const lapS = laps.reduce((sum, lap) => sum + (Number.isNaN(lap.timerS) ? 0 : lap.timerS), 0)
  const longitude = firstValue(streams.longitudeDeg)
  const heartRates = streams.heartRateBpm
  const distanceM = lapM > 0 ? lapM : (lastValue(streams.distanceM) ?? 0)
  const { sport: field, name } = file
  return {
    ...sportOfRecording({ field, name, distanceM, timeS: elapsedTimeS }),
    name: file.name,
    description: null,
    startedAt: isoInstant(startUnixS),
    localDay: dayAt(startUnixS, longitude === null ? 0 : offsetByLongitude(longitude)),
    utcOffsetMin: null,
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
    pauses,
    streams,
    heartBeatsS: [],
    otherFields: [],
    firmware: null,
    sensors: [],
    issues,
  }
}

function inOrder(timed: readonly TimedPoint[], issues: ReadIssue[]): readonly TimedPoint[] {
  let last = -Infinity
  const ordered = timed.filter((point) => {
    if (point.timeS < last) return false
    last = point.timeS
    return true
  })
  const left = timed.length - ordered.length
  if (left > 0) {
    issues.push({
      code: 'clock-backwards',
      detail: message('file.clock-backwards', { count: left }),
    })
  }
  return ordered
}

/** A break between track segments, or between laps, longer than this is a pause, seconds. */
const SHORTEST_PAUSE_S = 10

const isBreak = (before: TimedPoint, point: TimedPoint) =>
  point.startsSegment && point.timeS - before.timeS >= SHORTEST_PAUSE_S

function pausesOf(points: readonly TimedPoint[], startUnixS: number): readonly Pause[] {
  return points.flatMap((point, i) => {
    const before = points[i - 1]
    if (before === undefined || !isBreak(before, point)) return []
    return [{ startS: before.timeS - startUnixS, endS: point.timeS - startUnixS }]
  })
}

const COPIED = [
  'latitudeDeg',
  'longitudeDeg',
  'altitudeM',
  'heartRateBpm',
  'cadenceSpm',
  'powerW',
  'speedMps',
] as const

function streamsOf(points: readonly TimedPoint[], startUnixS: number): Streams {
  const streams: Record<string, Float64Array> = {
    timeS: Float64Array.from(points, (point) => point.timeS - startUnixS),
  }
  const distanceM = distanceOf(points)
  if (!isVoid(distanceM)) streams['distanceM'] = distanceM
  for (const name of COPIED) {
    const positiveOnly = name === 'heartRateBpm'
    const column = Float64Array.from(points, (point) =>
      positiveOnly && point[name] <= 0 ? Number.NaN : point[name],
    )
    if (!isVoid(column)) streams[name] = column
  }
  return streams as unknown as Streams
}

/** The file's own distance where it has one, else the sum of the steps between positions, pauses left out. */
function distanceOf(points: readonly TimedPoint[]): Float64Array {
  const told = Float64Array.from(points, (point) => point.distanceM)
  const count = told.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : 1), 0)
  if (count >= points.length / 2) return told
  let total = 0
  let last: TimedPoint | null = null
  return Float64Array.from(points, (point) => {
    if (Number.isNaN(point.latitudeDeg) || Number.isNaN(point.longitudeDeg)) return total
    if (last !== null && !isBreak(last, point)) total += greatCircleM(last, point)
    last = point
    return total
  })
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
