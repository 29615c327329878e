import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { Context } from '../../context.ts'
import type { ChangedWhat } from '../../jobs/changed-what.ts'
import { loadRecording } from './load-streams.ts'
import { bumpEvidence } from './store.ts'

type Recording = NonNullable<Awaited<ReturnType<typeof loadRecording>>>

/** Work on the recording of every run, done in the background, some runs at a time. */
export interface RunReading {
  /** The kind of its job. */
  readonly job: string
  /** So many in one job, so that an import that waits comes in between. */
  readonly runsAtOnce: number
  /** What the pages ask for again afterwards. */
  readonly changes: ChangedWhat
  /** The gathered facts rest on what was read, so they are gathered again afterwards. */
  readonly isEvidence?: boolean
  /** The runs still to be read, newest first. */
  readonly unread: (context: Context, athleteId: string) => Promise<readonly string[]>
  readonly read: (
    context: Context,
    run: { readonly athleteId: string; readonly activityId: string; readonly recording: Recording },
  ) => Promise<void>
  /** Done once nothing is left to read. */
  readonly afterwards?: (context: Context, athleteId: string) => Promise<void>
}

/** Takes the jobs of a reading; what is left after one is the next job. */
export function readRunsInBackground(context: Context, reading: RunReading): void {
  const { job, runsAtOnce, changes, unread, read, isEvidence = false, afterwards } = reading
  context.jobs.on(job, async ({ athleteId }, signal) => {
    const ids = await unread(context, athleteId)
    for (const activityId of ids.slice(0, runsAtOnce)) {
      signal.throwIfAborted()
      const recording = await loadRecording(context.store.database, activityId)
      if (recording === null) continue
      await read(context, { athleteId, activityId, recording })
      await letOthersRun()
    }
    if (ids.length > 0 && isEvidence) await bumpEvidence(context.store.database, athleteId)
    if (ids.length > 0 && ids.length <= runsAtOnce) await afterwards?.(context, athleteId)
    if (ids.length > 0) context.events.changed(athleteId, changes)
    if (ids.length > runsAtOnce) await context.jobs.addOnce(job, athleteId, athleteId)
  })
}
