import type { Context } from '../context.ts'
import { CHECK_INTERVALS, connectedAthletes } from '../features/connections/index.ts'
import { athletesWithPush } from '../features/push/index.ts'
import { PUSH_SESSIONS } from '../jobs/kinds.ts'

const EVERY_MS = 6 * 3600 * 1000
const FIRST_AFTER_MS = 30_000

/** Looks for new activities and sends sessions, soon after the start and then every six hours. */
export function checkConnections(context: Context): { readonly stop: () => void } {
  const check = () => {
    connectedAthletes(context)
      .then((athletes) =>
        Promise.all(athletes.map((id) => context.jobs.add(CHECK_INTERVALS, id, id))),
      )
      // A new day brings a new session into the days that are sent.
      .then(() => athletesWithPush(context))
      .then((athletes) =>
        Promise.all(athletes.map((id) => context.jobs.addOnce(PUSH_SESSIONS, id, id))),
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
