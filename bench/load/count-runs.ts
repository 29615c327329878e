/** A file that was sent: whose run it is, the hash of its bytes, and whether the server said that it took it. */
export interface SentRun {
  readonly athleteId: string
  readonly sha256: string
  readonly accepted: boolean
}
/** A run in the store. */
export type StoredRun = Pick<SentRun, 'athleteId' | 'sha256'>

export interface CountedRuns {
  readonly accepted: number
  /** Files that the server took and that are no run. */
  readonly lost: number
  /** Runs beyond the first of one file. */
  readonly doubled: number
}

/**
 * Compares the files that were sent with the runs that are stored, by their bytes: runs of other files do not count,
 * on whichever day they are. A file that was sent twice, because no answer came, is one file. One that no answer came
 * for may be stored or not, but not twice.
 */
export function countRuns(sent: readonly SentRun[], stored: readonly StoredRun[]): CountedRuns {
  const runs = new Map<string, number>()
  for (const run of stored) runs.set(keyOf(run), (runs.get(keyOf(run)) ?? 0) + 1)
  const files = new Map<string, boolean>()
  for (const run of sent) files.set(keyOf(run), run.accepted || files.get(keyOf(run)) === true)
  const count = { accepted: 0, lost: 0, doubled: 0 }
  for (const [key, accepted] of files) {
    const times = runs.get(key) ?? 0
    if (accepted) count.accepted += 1
    if (accepted && times === 0) count.lost += 1
    count.doubled += Math.max(0, times - 1)
  }
  return count
}

const keyOf = ({ athleteId, sha256 }: StoredRun): string => `${athleteId} ${sha256}`
