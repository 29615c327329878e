import { FREE_DAYS, largestLossOf } from './passing-time.ts'

/** Runs stand regularly where so many days of the four weeks up to a break had one (grade X). */
const BEFORE_DAYS = 28
const RUN_DAYS_BEFORE = 8
/** And so many of the two weeks from the first run after it. */
const AFTER_DAYS = 14
const RUN_DAYS_AFTER = 3

/**
 * The log-speed that may be missing on a day after breaks that lasted beyond another day.
 *
 * Only days between recordings can be rest, and only where recordings stand regularly on both sides:
 * the days before the first recording, those after the last one and gaps between exports are not
 * known. Each break counts once and is run off in as many days as it lasted (grade X).
 * Days are day numbers; `runDays` oldest first, none twice.
 */
export function lossByBreaks(runDays: readonly number[], after: number, on: number): number {
  const days = runDays.filter((day) => day <= on)
  let loss = 0
  for (let index = 1; index < days.length; index += 1) {
    const back = days[index] ?? 0
    const left = Math.max(after, days[index - 1] ?? 0)
    const length = back - left
    if (length <= FREE_DAYS || !isRegularAround(days, index)) continue
    loss += largestLossOf(length) * Math.max(0, 1 - (on - back) / length)
  }
  return Math.min(loss, largestLossOf(Infinity))
}

/** Whether runs stand regularly before and from the run that ended a gap. */
function isRegularAround(days: readonly number[], index: number): boolean {
  const back = days[index] ?? 0
  const left = days[index - 1] ?? 0
  const firstAsked = days[index - RUN_DAYS_BEFORE] ?? -Infinity
  const lastAsked = days[index + RUN_DAYS_AFTER - 1] ?? Infinity
  return firstAsked > left - BEFORE_DAYS && lastAsked < back + AFTER_DAYS
}
