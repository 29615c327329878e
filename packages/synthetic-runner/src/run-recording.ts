import { writeFit } from '@bell-lap/fit/write-fit'
import type { SyntheticRun } from './planned-run.ts'
import { recordRun } from './recorded-samples.ts'
import { activityMessages } from './recording-messages.ts'

/**
 * The FIT activity file that a watch would have made of a run: records, laps, session, timer events.
 * Marked as synthetic (manufacturer 255 "development", product name "Synthetic"), drawn on open
 * ocean, at most about 60 KB. The same run gives the same bytes.
 */
export function runRecording(run: SyntheticRun): Uint8Array {
  return writeFit(activityMessages(run, recordRun(run)))
}
