import { message } from '@bell-lap/units/message'
import type { Activity, ReadResult } from '../activity.ts'
import { dayAt, isoInstant, isPossibleInstant, isPossibleOffset } from './instants.ts'
import { listedActivity } from './listed-activity.ts'

/** One activity of `*_summarizedActivities.json`; everything may be missing. */
type Summary = Readonly<Record<string, unknown>>

const LIST_KEY = 'summarizedActivitiesExport'
const EVENT_RACE = 1

/** Whether JSON text begins like the list of activities in a Garmin account's export. */
export function isGarminSummary(text: string): boolean {
  return text.slice(0, 200).includes(`"${LIST_KEY}"`)
}

/**
 * Reads the list of activities in a Garmin account's export: centimetres, milliseconds, and local
 * time shifted into the epoch. Its numbers are not those of the files beside it, so activities are
 * matched to files by start and distance.
 */
export function readGarminSummary(text: string): ReadResult {
  const activities = summariesIn(text).flatMap((summary) => activityOf(summary) ?? [])
  if (activities.length > 0) return { ok: true, format: 'garmin-summary', activities }
  const detail = message('file.list-without-activity')
  return { ok: false, format: 'garmin-summary', reason: { code: 'empty', detail } }
}

function summariesIn(text: string): readonly Summary[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return []
  }
  const parts = Array.isArray(parsed) ? (parsed as unknown[]) : [parsed]
  return parts.flatMap((part) => {
    const list = isObject(part) ? part[LIST_KEY] : undefined
    return Array.isArray(list) ? list.filter(isObject) : []
  })
}

function isObject(value: unknown): value is Summary {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function activityOf(summary: Summary): Activity | null {
  const startMs = numberOf(summary, 'startTimeGmt') ?? numberOf(summary, 'beginTimestamp')
  const sportWord = typeOf(summary)
  if (startMs === null || !isPossibleInstant(startMs / 1000)) return null
  // A multisport event is listed once whole and once by leg.
  if (sportWord === 'multi_sport') return null
  const localMs = numberOf(summary, 'startTimeLocal')
  const saidMin = localMs === null ? null : Math.round((localMs - startMs) / 60_000)
  const utcOffsetMin = saidMin !== null && isPossibleOffset(saidMin) ? saidMin : null
  const seconds = (key: string) => scaled(summary, key, 1000)
  const steps = positive(summary, 'avgDoubleCadence')
  const perLeg = positive(summary, 'avgRunCadence')
  return listedActivity({
    sportWord,
    name: textOf(summary, 'name'),
    description: textOf(summary, 'description'),
    startedAt: isoInstant(startMs / 1000),
    localDay: dayAt(startMs / 1000, utcOffsetMin ?? 0),
    utcOffsetMin,
    distanceM: scaled(summary, 'distance', 100),
    movingTimeS: seconds('movingDuration') ?? seconds('duration'),
    elapsedTimeS: seconds('elapsedDuration') ?? seconds('duration'),
    ascentM: scaled(summary, 'elevationGain', 100),
    averageHeartRateBpm: positive(summary, 'avgHr'),
    maximumHeartRateBpm: positive(summary, 'maxHr'),
    averageCadenceSpm: steps ?? (perLeg === null ? null : 2 * perLeg),
    markedRace: numberOf(summary, 'eventTypeId') === EVENT_RACE,
  })
}

/** A string in the export; an object with a key in the same service's answers. */
function typeOf(summary: Summary): string {
  const type = summary['activityType']
  if (isObject(type)) return textOf(type, 'typeKey') ?? ''
  return typeof type === 'string' ? type : ''
}

function numberOf(summary: Summary, key: string): number | null {
  const value = summary[key]
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

function positive(summary: Summary, key: string): number | null {
  const value = numberOf(summary, key)
  return value !== null && value > 0 ? value : null
}

function scaled(summary: Summary, key: string, perUnit: number): number | null {
  const value = positive(summary, key)
  return value === null ? null : value / perUnit
}

function textOf(summary: Summary, key: string): string | null {
  const value = summary[key]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}
