import type { Context } from '../../context.ts'
import { loadSummary } from './keep-summary.ts'

/**
 * The form-breakdown index of sessions and races (science E4), by run. A run without one was not read yet, has no sensor,
 * has no repetitions, or has too little to compare. Long and easy runs never count.
 */
export async function breakdownsOfRuns(
  context: Context,
  athleteId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map()
  const kept = await loadSummary(context, athleteId)
  const wanted = new Set(ids)
  return new Map(
    (kept?.summary.changes ?? []).flatMap(({ id, kind, breakdown }) =>
      !wanted.has(id) || kind === 'run' || breakdown.state === 'not-measurable'
        ? []
        : [[id, breakdown.index] as const],
    ),
  )
}
