import { writeFit } from '@bell-lap/fit/write-fit'
import type { SyntheticRun } from './planned-run.ts'
import { recordRun } from './recorded-samples.ts'
import { activityMessages } from './recording-messages.ts'

/**
 * The FIT activity file that a watch would have made of a run: records, laps, session, timer events.
 * Marked as synthetic (manufacturer 255 "development", product name "Synthetic"), drawn on open
 * ocean, at most about 60 KB. The same run gives the same bytes.
 *
 * @example
 * import { simulateHistory } from '@bell-lap/synthetic-runner/runner-history'
 * const { runs } = simulateHistory({ seed: 1, today: '2026-11-29', years: 1 })
 * const recordings = runs.slice(0, 1).map(runRecording)
 */
export function runRecording(run: SyntheticRun): Uint8Array {
  return writeFit(activityMessages(run, recordRun(run)))
}
