/** The work before a week: what was run before the plan, then its quality sessions as planned. */
import { asDone } from '../model/work-done.ts'
import type { WorkDone } from '../model/work-done.ts'
import type { Progress } from './training-ledger.ts'

const KNOWN = new WeakMap<Progress, readonly WorkDone[]>()

/** In order of days; a week is filled again and again with the same past. */
export function workBefore(progress: Progress): readonly WorkDone[] {
  const known = KNOWN.get(progress)
  if (known !== undefined) return known
  const planned = progress.sessions
    .filter(({ role }) => role === 'quality')
    .flatMap(({ day, workout }) => asDone(day, workout) ?? [])
  const all = [...(progress.request.history.workDone ?? []), ...planned]
  KNOWN.set(progress, all)
  return all
}
