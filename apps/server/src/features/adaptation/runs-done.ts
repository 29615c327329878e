/** What was run, as the rules and the comparison look at it. */
import { compareSession } from '@bell-lap/plan/match/compare-session'
import type { RunPiece, SessionCompared } from '@bell-lap/plan/match/compare-session'
import { findPlanned } from '@bell-lap/plan/match/find-planned'
import type { FoundPiece } from '@bell-lap/plan/match/find-planned'
import { matchRuns } from '@bell-lap/plan/match/match-runs'
import type { Plan, PlannedSession } from '@bell-lap/plan/model/plan'
import type { Context } from '../../context.ts'
import { extrasOf, loadActivityRow, loadRecording } from '../activities/index.ts'
import type { RunFacts } from '../activities/index.ts'

export interface DoneRun {
  readonly run: RunFacts
  readonly session: PlannedSession | null
}

/** The runs of a history since the plan began, each with the session it fulfils. */
export function matchedRuns(history: readonly RunFacts[], plan: Plan): readonly DoneRun[] {
  const runs = history.filter(({ day }) => day >= plan.startDay)
  const sessions = plan.weeks.flatMap((week) => week.sessions)
  const matched = matchRuns(
    sessions,
    runs.map((run) => ({ id: run.id, day: run.day, distanceM: run.distanceM, repetitions: 0 })),
  )
  const byId = new Map(sessions.map((session) => [session.id, session]))
  return runs.map((run, i) => ({ run, session: byId.get(matched[i]?.sessionId ?? '') ?? null }))
}

/** Planned against done for a session and the runs that fulfil it; `null` before it was run. */
export async function compareDone(
  context: Context,
  athleteId: string,
  session: PlannedSession,
  runs: readonly RunFacts[],
): Promise<SessionCompared | null> {
  const longest = runs.toSorted((a, b) => b.distanceM - a.distanceM)[0]
  if (longest === undefined) return null
  const distanceM = runs.reduce((sum, run) => sum + run.distanceM, 0)
  const pieces: RunPiece[] = []
  for (const run of runs) pieces.push(...(await piecesOf(context, athleteId, session, run.id)))
  return compareSession(session.workout, session, { distanceM, pieces })
}

/** Pressed laps first, then the plan laid over the speed, then repetitions found without a plan. */
async function piecesOf(
  context: Context,
  athleteId: string,
  session: PlannedSession,
  activityId: string,
): Promise<readonly RunPiece[]> {
  const { database } = context.store
  const row = await loadActivityRow(database, athleteId, activityId)
  const { laps, repetitions } = extrasOf(row)
  const worked = laps.filter(({ intent }) => intent === 'work')
  const recording = await loadRecording(database, activityId)
  const columns = recording?.streams
  const found: readonly FoundPiece[] =
    worked.length > 0
      ? worked.map((lap) => ({ startS: lap.startS, timeS: lap.timerS, distanceM: lap.distanceM }))
      : columns?.distanceM === undefined
        ? repetitions
        : findPlanned(session.workout, { timeS: columns.timeS, distanceM: columns.distanceM })
  const best = found.length > 0 ? found : repetitions
  const mean = (name: 'heartRateBpm' | 'cadenceSpm' | 'groundContactMs', piece: FoundPiece) =>
    meanBetween(columns?.timeS, columns?.[name], piece)
  return best.map((piece) => ({
    startS: piece.startS,
    timeS: piece.timeS,
    distanceM: piece.distanceM,
    averageHeartRateBpm: mean('heartRateBpm', piece),
    cadenceSpm: mean('cadenceSpm', piece),
    groundContactMs: mean('groundContactMs', piece),
  }))
}

function meanBetween(
  times: Float64Array | undefined,
  values: Float64Array | undefined,
  { startS, timeS }: FoundPiece,
): number | null {
  if (times === undefined || values === undefined) return null
  let sum = 0
  let count = 0
  for (let i = 0; i < times.length; i++) {
    const at = times[i] ?? 0
    const value = values[i] ?? Number.NaN
    if (at < startS || at > startS + timeS || !Number.isFinite(value)) continue
    sum += value
    count += 1
  }
  return count === 0 ? null : sum / count
}

export function runsOfSession(matched: readonly DoneRun[], sessionId: string): readonly RunFacts[] {
  return matched.filter(({ session }) => session?.id === sessionId).map(({ run }) => run)
}
