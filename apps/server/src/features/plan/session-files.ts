import { createHash } from 'node:crypto'
import type { PlannedSession } from '@bell-lap/plan/model/plan'
import type { Say } from '@bell-lap/units/message'
import { purposeOf, stopRuleOf, titleOf } from '@bell-lap/workout/describe/title'
import type { PaceTable } from '@bell-lap/workout/workout'
import { appleWorkout } from '@bell-lap/workout/write/apple-workout'
import { withDrillSteps } from '@bell-lap/workout/write/drills-as-one'
import type { DrillSteps } from '@bell-lap/workout/write/drills-as-one'
import { fitWorkout, ONLY_RUNS } from '@bell-lap/workout/write/fit-workout'
import type { HeartBands } from '@bell-lap/workout/write/heart-bands'
import { trackCard } from '@bell-lap/workout/write/track-card'
import type { CardLine } from '@bell-lap/workout/write/track-card'
import { zwo } from '@bell-lap/workout/write/zwo'
import { HttpProblem } from '../../contract/problem.ts'
import type { SessionCard } from './plan-schema.ts'

const FIT_EPOCH_S = 631_065_600

/** The session with its drills as a watch takes them. */
export function onWatch(session: PlannedSession, drills: DrillSteps): PlannedSession {
  return { ...session, workout: withDrillSteps(session.workout, drills) }
}

/** The session as a watch takes it; the same session always gives the same serial number. */
export function fitFileOf(
  session: PlannedSession,
  { now, heart, say }: { readonly now: Date; readonly heart: HeartBands | null; readonly say: Say },
): Uint8Array {
  const serial = digestOf(session).readUInt32BE(0) || 1
  const createdAtS = Math.floor(now.getTime() / 1000) - FIT_EPOCH_S
  const file = fitWorkout(session.workout, { serial, createdAtS, heart, say })
  if (!file.ok) throw new HttpProblem('no-watch-file', { why: file.reason })
  return file.bytes
}

export function zwoFileOf(
  planned: { readonly session: PlannedSession; readonly paces: PaceTable },
  say: Say,
): string {
  refuseCross(planned.session)
  const { slowMps, fastMps } = planned.paces.MI
  const file = zwo(planned.session.workout, (slowMps + fastMps) / 2, say)
  if (!file.ok) throw new HttpProblem('no-watch-file', { why: file.reason })
  return file.xml
}

export function appleFileOf(
  session: PlannedSession,
  options: { readonly heart: HeartBands | null; readonly say: Say },
): Uint8Array {
  refuseCross(session)
  const hex = digestOf(session).toString('hex')
  // The form of a random UUID, version 4, out of the session's own digest.
  const referenceId = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
  return appleWorkout(session.workout, { referenceId, ...options })
}

/** These files are for runs. */
function refuseCross({ workout }: PlannedSession): void {
  if (workout.sport !== undefined) throw new HttpProblem('no-watch-file', { why: ONLY_RUNS })
}

function digestOf(session: PlannedSession): Buffer {
  return createHash('sha256').update(session.id).digest()
}

/** "2026-05-17-6x400m-at-mile-pace": a name every file system takes. */
export function fileNameOf(session: PlannedSession, say: Say): string {
  const title = say(titleOf(session.workout))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('×', 'x')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${session.day}-${title.slice(0, 50)}`
}

export function cardOf(session: PlannedSession, lapM: number | null): SessionCard {
  const { workout } = session
  return {
    title: titleOf(workout),
    day: session.day,
    place: workout.place,
    purpose: purposeOf(workout),
    stopRule: stopRuleOf(workout),
    lines: trackCard(workout, lapM).map(toLine),
  }
}

function toLine(line: CardLine): SessionCard['lines'][number] {
  const per = (distanceM: number, middleS: number | null): readonly [number, number] | null => {
    if (line.targetS !== null && line.distanceM !== null) {
      const share = distanceM / line.distanceM
      return [line.targetS[0] * share, line.targetS[1] * share]
    }
    return middleS === null ? null : [middleS, middleS]
  }
  return {
    repetitions: line.repetitions,
    label: line.label,
    recovery: line.recovery,
    settings: [...line.settings],
    distanceM: line.distanceM,
    timeS: line.timeS,
    targetS: line.targetS,
    per200S: per(200, line.per200S),
    per400S: per(400, line.per400S),
    perLapS: line.perLapS,
  }
}
