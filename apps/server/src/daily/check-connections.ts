import type { Context } from '../context.ts'
import { CHECK_INTERVALS, connectedAthletes } from '../features/connections/index.ts'

const EVERY_MS = 6 * 3600 * 1000
const FIRST_AFTER_MS = 30_000

/** Looks for new activities soon after the start and then every six hours, for who is connected. */
export function checkConnections(context: Context): { readonly stop: () => void } {
  const check = () => {
    connectedAthletes(context)
      .then((athletes) =>
        Promise.all(athletes.map((id) => context.jobs.add(CHECK_INTERVALS, id, id))),
      )
      .catch((error: unknown) =>
        context.log.warn({ err: error }, 'connections could not be checked'),
      )
  }
  const first = setTimeout(check, FIRST_AFTER_MS).unref()
  const every = setInterval(check, EVERY_MS).unref()
  return {
    stop: () => {
      clearTimeout(first)
      clearInterval(every)
    },
  }
}
