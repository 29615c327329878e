import { decodeFit, type DecodedFit, type SmallMessage } from '@bell-lap/fit/decode-fit'
import { FIT_EPOCH_S } from '@bell-lap/fit/base-types'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { Activity, Lap, Pause, ReadIssue, ReadResult } from '../activity.ts'
import {
  deviceName,
  DEVICE_INFO,
  EVENT,
  FILE_ID,
  isTransition,
  LAP,
  RECORD_COLUMNS,
  SESSION,
  WANTED_MESSAGES,
} from './fit-fields.ts'
import { developerStreams } from './developer-streams.ts'
import { connectedSensors } from './connected-sensors.ts'
import { fitOffsetMin } from './fit-offset.ts'
import { fitSport } from './fit-sport.ts'
import { fitStreams } from './fit-streams.ts'
import { fitMornings } from './garmin-mornings.ts'
import { NO_HOME } from './home.ts'
import type { Home } from './home.ts'
import { isoInstant } from './instants.ts'
import { localDay } from './local-day.ts'
import { isFitTime, numberIn, textIn, timeIn } from './message-fields.ts'
import { firstValue, lastValue, meanOf } from './column-values.ts'

const FILE_TYPE_ACTIVITY = 4
/** A watch that was never stopped: more elapsed time than a day is not a run. */
const LONGEST_ELAPSED_S = 86_400
const TIMER_SLACK = 1.05

/** Reads a FIT recording: one activity for each session that is not a transition. */
export function readFitActivity(bytes: Uint8Array, home: Home = NO_HOME): ReadResult {
  const decoded = withSoundTimes(decodeFit(bytes, WANTED_MESSAGES, RECORD_COLUMNS))
  // A type that is not written says nothing.
  const fileTypes = of(decoded, FILE_ID)
    .map((message) => numberIn(message, 0))
    .filter((type) => type !== null)
  const sessions = of(decoded, SESSION)
  if (fileTypes.length > 0 && !fileTypes.includes(FILE_TYPE_ACTIVITY)) {
    return noActivity(bytes, home)
  }
  if (decoded.recordCount === 0 && sessions.length === 0) {
    const damaged = decoded.issues.includes('truncated') || decoded.issues.includes('damaged')
    return damaged
      ? refuse('damaged', message('file.damaged-at-start'))
      : refuse('empty', message('file.no-measurement'))
  }
  const legs = sessions.filter((session) => !isTransition(numberIn(session, 5)))
  const shown = legs.length > 0 ? legs : [null]
  const activities = shown.map((session, place) => {
    const nextStart = timeIn(shown[place + 1] ?? null, 2)
    return activityOf(decoded, session, { oneOfMany: shown.length > 1, nextStart, home })
  })
  return { ok: true, format: 'fit', activities }
}

/** Times of records that cannot be FIT times become missing. */
function withSoundTimes(decoded: DecodedFit): DecodedFit {
  const times = decoded.columns['timestamp']
  if (times === undefined || times.every((time) => Number.isNaN(time) || isFitTime(time))) {
    return decoded
  }
  const timestamp = times.map((time) => (isFitTime(time) ? time : Number.NaN))
  return { ...decoded, columns: { ...decoded.columns, timestamp } }
}

/** Monitoring of a watch may hold mornings; settings, courses and workouts hold nothing of ours. */
function noActivity(bytes: Uint8Array, home: Home): ReadResult {
  const mornings = fitMornings(bytes, home.timeZone)
  if (mornings.length === 0) return refuse('not-an-activity', message('file.fit-not-an-activity'))
  const reason = {
    code: 'mornings',
    detail: message('file.mornings', { count: mornings.length }),
  } as const
  return { ok: false, format: 'fit', reason, mornings }
}

function refuse(code: 'not-an-activity' | 'damaged' | 'empty', detail: Message): ReadResult {
  return { ok: false, format: 'fit', reason: { code, detail } }
}

function of(decoded: DecodedFit, globalNumber: number): readonly SmallMessage[] {
  return decoded.messages.filter((message) => message.globalNumber === globalNumber)
}

interface OfFile {
  readonly oneOfMany: boolean
  /** When the next leg begins, FIT seconds. */
  readonly nextStart: number | null
  readonly home: Home
}

function activityOf(
  decoded: DecodedFit,
  session: SmallMessage | null,
  { oneOfMany, nextStart, home }: OfFile,
): Activity {
  const timestamps = decoded.columns['timestamp'] ?? new Float64Array(0)
  const firstFit =
    timeIn(session, 2) ?? firstValue(timestamps) ?? timeIn(of(decoded, FILE_ID)[0] ?? null, 4) ?? 0
  const windowEnd = oneOfMany ? endOfLeg(session, firstFit, nextStart) : Infinity
  const developer = developerStreams(decoded.developer)
  const columns = withDeveloper(decoded.columns, developer.known)
  const { streams, began, issues: streamIssues } = fitStreams(columns, firstFit, windowEnd)
  const lastS = lastValue(streams.timeS) ?? 0
  const totals = totalsOf(session, { lastS, lastM: lastValue(streams.distanceM) ?? 0 })
  const startUnixS = began + FIT_EPOCH_S
  const start = {
    startUnixS,
    toldOffsetMin: fitOffsetMin(decoded),
    latitudeDeg: firstValue(streams.latitudeDeg),
    longitudeDeg: firstValue(streams.longitudeDeg),
  }
  const damage = decoded.issues.map((code): ReadIssue => ({
    code,
    detail: message(`file.${code}`),
  }))
  return {
    ...fitSport(session, decoded.messages),
    name: null,
    description: null,
    startedAt: isoInstant(startUnixS),
    ...localDay(start, home.timeZone),
    distanceM: totals.distanceM,
    movingTimeS: totals.timerS,
    elapsedTimeS: totals.elapsedS,
    ascentM: numberIn(session, 22),
    averageHeartRateBpm: positive(numberIn(session, 16)) ?? meanOf(streams.heartRateBpm),
    maximumHeartRateBpm: positive(numberIn(session, 17)),
    averageCadenceSpm: cadenceOf(session) ?? meanOf(streams.cadenceSpm),
    effortCr10: effortOf(session),
    device: deviceOf(decoded),
    ...connectedSensors(of(decoded, DEVICE_INFO)),
    gear: null,
    markedRace: false,
    hasGps: streams.latitudeDeg !== undefined,
    partial: decoded.issues.some((code) => code === 'truncated' || code === 'damaged'),
    laps: lapsOf(decoded, began, windowEnd),
    pauses: pausesOf(decoded, began, windowEnd),
    streams,
    heartBeatsS: oneOfMany ? [] : decoded.rrS,
    otherFields: developer.others,
    issues: [...damage, ...totals.issues, ...streamIssues],
  }
}

/** When a leg ends: by its length, else by its own timestamp, else when the next one begins. */
function endOfLeg(
  session: SmallMessage | null,
  startFit: number,
  nextStart: number | null,
): number {
  const lengthMs = numberIn(session, 7)
  if (lengthMs !== null) return startFit + lengthMs / 1000
  const written = timeIn(session, 253)
  return (written !== null && written > startFit ? written : nextStart) ?? Infinity
}

/** The watch's own columns outrank those of apps, unless they hold nothing. */
function withDeveloper(
  native: DecodedFit['columns'],
  developer: Readonly<Record<string, Float64Array>>,
): DecodedFit['columns'] {
  const missing = Object.entries(developer).filter(
    ([name]) => native[name]?.some((value) => value > 0) !== true,
  )
  return { ...native, ...Object.fromEntries(missing) }
}

function positive(value: number | null): number | null {
  return value !== null && value > 0 ? value : null
}

/** Session totals are trusted unless they cannot be: a watch never stopped, or one that wrote zero. */
function totalsOf(session: SmallMessage | null, streams: { lastS: number; lastM: number }) {
  const issues: ReadIssue[] = []
  let elapsedS = (numberIn(session, 7) ?? 0) / 1000
  let timerS = (numberIn(session, 8) ?? 0) / 1000
  let distanceM = (numberIn(session, 9) ?? 0) / 100
  if (elapsedS <= 0 || elapsedS > Math.max(LONGEST_ELAPSED_S, streams.lastS * TIMER_SLACK)) {
    if (elapsedS > 0)
      issues.push({
        code: 'elapsed-time',
        detail: message('file.elapsed-time'),
      })
    elapsedS = streams.lastS > 0 ? streams.lastS : timerS
  }
  if (timerS <= 0) timerS = elapsedS
  else if (timerS > elapsedS * TIMER_SLACK && streams.lastS > 0) {
    issues.push({
      code: 'timer-time',
      detail: message('file.timer-time'),
    })
    timerS = Math.min(timerS, Math.max(elapsedS, streams.lastS))
    elapsedS = Math.max(elapsedS, timerS)
  }
  if (distanceM <= 0 && streams.lastM > 0) {
    issues.push({
      code: 'distance',
      detail: message('file.distance'),
    })
    distanceM = streams.lastM
  }
  return { elapsedS, timerS, distanceM, issues }
}

function cadenceOf(session: SmallMessage | null): number | null {
  const rpm = positive(numberIn(session, 18))
  const fraction = numberIn(session, 92) ?? 0
  return rpm === null ? null : 2 * (rpm + fraction / 128)
}

/** `workout_rpe` counts in tenths of CR10. */
function effortOf(session: SmallMessage | null): number | null {
  const rpe = numberIn(session, 193)
  return rpe === null || rpe <= 0 ? null : rpe / 10
}

function deviceOf(decoded: DecodedFit): string | null {
  const fileId = of(decoded, FILE_ID)[0] ?? null
  const creator = of(decoded, DEVICE_INFO).find((message) => numberIn(message, 0) === 0) ?? null
  const productName = textIn(fileId, 8) ?? textIn(creator, 27)
  return deviceName(
    numberIn(fileId, 1) ?? numberIn(creator, 2),
    numberIn(fileId, 2) ?? numberIn(creator, 4),
    productName,
  )
}

const TRIGGERS = [
  'manual',
  'time',
  'distance',
  'distance',
  'distance',
  'distance',
  'distance',
  'session-end',
  'other',
] as const
const INTENTS = ['work', 'rest', 'warmup', 'cooldown', 'recovery', 'work'] as const

function lapsOf(decoded: DecodedFit, startFit: number, endFit: number): readonly Lap[] {
  let endOfLast = startFit
  return of(decoded, LAP).flatMap((lap) => {
    const timerS = secondsIn(lap, 8)
    const elapsedS = secondsIn(lap, 7) ?? timerS ?? 0
    const end = timeIn(lap, 253)
    // A lap without a start began so long before its end, or where the one before ended.
    const start = timeIn(lap, 2) ?? (end === null || elapsedS === 0 ? endOfLast : end - elapsedS)
    endOfLast = start + elapsedS
    if (start < startFit - 1 || start >= endFit) return []
    return [
      {
        startS: Math.max(0, start - startFit),
        elapsedS,
        timerS: timerS ?? elapsedS,
        distanceM: (numberIn(lap, 9) ?? 0) / 100,
        averageHeartRateBpm: positive(numberIn(lap, 15)),
        trigger: TRIGGERS[numberIn(lap, 24) ?? -1] ?? ('unknown' as const),
        intent: INTENTS[numberIn(lap, 23) ?? -1] ?? ('unknown' as const),
      },
    ]
  })
}

function secondsIn(message: SmallMessage, field: number): number | null {
  const milliseconds = numberIn(message, field)
  return milliseconds === null ? null : milliseconds / 1000
}

const TIMER_EVENT = 0
const START = 0
const STOPS = new Set([1, 4, 8, 9])

function pausesOf(decoded: DecodedFit, startFit: number, endFit: number): readonly Pause[] {
  const pauses: Pause[] = []
  let stoppedAt: number | null = null
  for (const event of of(decoded, EVENT)) {
    const time = timeIn(event, 253)
    const type = numberIn(event, 1)
    if (numberIn(event, 0) !== TIMER_EVENT || time === null || type === null) continue
    if (time < startFit || time > endFit) continue
    if (STOPS.has(type)) stoppedAt ??= time
    else if (type === START && stoppedAt !== null) {
      if (time > stoppedAt) pauses.push({ startS: stoppedAt - startFit, endS: time - startFit })
      stoppedAt = null
    }
  }
  return pauses
}
