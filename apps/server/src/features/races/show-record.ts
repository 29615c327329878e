import { ageGrade } from '@bell-lap/fitness/models/age-grade'
import { lessonsOfRaces } from '@bell-lap/fitness/profile/next-race'
import { MILE_M } from '@bell-lap/units/length'
import { message } from '@bell-lap/units/message'
import { eventName, nameOfDistance } from '@bell-lap/units/race-event'
import { readTime } from '@bell-lap/units/read-time'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import { gatherFacts } from '../athlete/index.ts'
import type { AthleteFacts } from '../athlete/index.ts'
import type { Fitness } from '../estimate/index.ts'
import { loadResultRows, recordOfRow } from '../results/index.ts'
import type { ResultRow } from '../results/index.ts'
import { effectOfRace } from './effect-of-race.ts'
import { findRace } from './find-race.ts'
import { lapsOfRecord, recordingOfRace } from './laps-of-record.ts'
import { courseOf } from './race-course.ts'
import type { RaceRecordView } from './record-schema.ts'
import { resultOfRace } from './race-results.ts'

const INDOOR_LAP_M = 200
/** The races between which the next one is chosen. */
const NEXT: ReadonlySet<string> = new Set(['800m', '1500m', '3000m', '5k'])

/** A finished race with everything that is known of it. */
export async function showRecord(
  context: Context,
  athleteId: string,
  id: string,
): Promise<RaceRecordView> {
  const facts = await gatherFacts(context, athleteId)
  const { fitness, settings } = facts
  // Read anew: the record is no evidence, and the kept fitness does not follow it.
  const rows = await loadResultRows(context.store.database, athleteId)
  const row = rows.find((one) => one.id === id)
  if (row === undefined) throw notFound('result')
  const record = recordOfRow(row)
  const onTrack = row.setting === 'track' || row.setting === 'indoor'
  const place = { distanceM: row.distance_m, on: onTrack ? ('track' as const) : ('road' as const) }
  const course = courseOf(place, {
    units: settings.units,
    lapM: row.setting === 'indoor' ? INDOOR_LAP_M : undefined,
  })
  const recording = await recordingOfRace(context, fitness, { row, course })
  const goal = await goalOf(context, facts, row)
  const text = record?.lapsText ?? recording?.lapsText ?? null
  const from = record?.lapsText == null ? (recording?.from ?? 'typed') : 'typed'
  return {
    result: {
      id: row.id,
      day: row.day,
      name: row.name,
      eventName: nameOfDistance(row.distance_m),
      distanceM: row.distance_m,
      timeS: row.time_s,
      on: place.on,
      activityId: row.activity_id,
    },
    record,
    laps:
      text === null ? null : lapsOfRecord(row, course, { text, from, goalS: goal?.timeS ?? null }),
    recording:
      recording === null
        ? null
        : { activityId: recording.activityId, lapsText: recording.lapsText },
    goal,
    ageGrade: gradeOf(row, fitness),
    ...effectOfRace(fitness, row),
    lessons: lessonsOf(fitness),
  }
}

/** The time that the race was paced for: as typed, else the goal saved for it, else that of the plan that led to it. */
async function goalOf(
  context: Context,
  facts: AthleteFacts,
  row: ResultRow,
): Promise<RaceRecordView['goal']> {
  const typed = recordOfRow(row)?.goalText ?? null
  const read = typed === null ? null : readTime(typed, row.distance_m)
  if (read?.ok === true) return { timeS: read.timeS, from: 'typed' }
  const asked = await findRace(context, facts, {})
  const isThis = resultOfRace(facts.fitness.results, asked)?.id === row.id
  return isThis && asked.goalS !== null
    ? { timeS: asked.goalS, from: asked.goalFrom ?? 'plan' }
    : null
}

function gradeOf(row: ResultRow, { profile, today }: Fitness): RaceRecordView['ageGrade'] {
  const { age, sex } = profile
  if (age === null || sex === null) {
    return { known: false, missing: message('race-record.grade-no-runner') }
  }
  const then = age - (Number(today.slice(0, 4)) - Number(row.day.slice(0, 4)))
  const found = ageGrade({ age: then, sex }, { distanceM: row.distance_m, timeS: row.time_s })
  if (found === null) {
    const isShort = row.distance_m < MILE_M
    return {
      known: false,
      missing: message(isShort ? 'race-record.grade-short' : 'race-record.grade-outside'),
    }
  }
  const onRoad = row.setting === 'road'
  return {
    known: true,
    gradeShare: found.percent / 100,
    table: message('race-record.grade-table', { age: then }),
    limits: [
      ...(onRoad ? [] : [message('race-record.grade-road-only')]),
      message('race-record.grade-meaning', { wholeShare: 1 }),
    ],
  }
}

function lessonsOf({ estimate }: Fitness): RaceRecordView['lessons'] {
  if (estimate.state !== 'ready') return []
  return lessonsOfRaces(estimate)
    .filter(({ eventId }) => NEXT.has(eventId))
    .map(({ eventId, mileBandLeft }) => ({
      eventId,
      name: eventName(eventId),
      narrowerShare: 1 - mileBandLeft,
    }))
    .toSorted((a, b) => b.narrowerShare - a.narrowerShare)
}
