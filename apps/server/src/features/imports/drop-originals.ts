import type { Context } from '../../context.ts'
import { removingOriginals } from '../../database/originals-lock.ts'

/** Files that were read and hold no run: no later decoder will want them, and a Garmin export has thousands. */
const UNNEEDED = new Set<string | null>(['not-an-activity', 'mornings', 'empty'])

/** Whether the bytes of a file with this outcome are kept no longer. */
export const isUnneeded = (reasonCode: string | null): boolean => UNNEEDED.has(reasonCode)

/** Removes the bytes of files that hold no run, unless something else needs the same bytes. */
export async function dropOriginals(context: Context, sha256s: readonly string[]): Promise<void> {
  if (sha256s.length === 0) return
  await removingOriginals(context.store, () => drop(context, sha256s))
}

async function drop(context: Context, sha256s: readonly string[]): Promise<void> {
  const { database } = context.store
  const needed = new Set<string | null>()
  for (const table of ['originals', 'activities', 'twin_recordings', 'held_activities'] as const) {
    const rows = await database
      .selectFrom(table)
      .select('sha256')
      .where('sha256', 'in', [...sha256s])
      .execute()
    for (const { sha256 } of rows) needed.add(sha256)
  }
  const waiting = await database
    .selectFrom('import_files')
    .select('sha256')
    .where('sha256', 'in', [...sha256s])
    .where('outcome', '=', 'waiting')
    .execute()
  for (const { sha256 } of waiting) needed.add(sha256)
  const dropped = [...new Set(sha256s)].filter((sha256) => !needed.has(sha256))
  if (dropped.length === 0) return
  // The rows first: bytes that nothing names are found again, names without bytes are a loss.
  await database
    .updateTable('import_files')
    .set({ sha256: null })
    .where('sha256', 'in', dropped)
    .where('outcome', '!=', 'waiting')
    .execute()
  for (const sha256 of dropped) await context.originals.remove(sha256)
}
