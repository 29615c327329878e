import type { ActivitySummary } from '../../api/activities.ts'

/** Neighbours in the list that are pieces of one session come together. */
export function bySession(
  runs: readonly ActivitySummary[],
): readonly (readonly ActivitySummary[])[] {
  const groups: ActivitySummary[][] = []
  for (const run of runs) {
    const last = groups.at(-1)
    const same = run.session !== null && last?.[0]?.session?.id === run.session.id
    if (last !== undefined && same) last.push(run)
    else groups.push([run])
  }
  return groups
}
