import type { Context } from '../context.ts'
import { CHECK_INTERVALS, connectedAthletes } from '../features/connections/index.ts'
import { athletesWithPush } from '../features/push/index.ts'
import { PUSH_SESSIONS } from '../jobs/kinds.ts'
import { inRound } from './in-round.ts'

const EVERY_MS = 6 * 3600 * 1000
const FIRST_AFTER_MS = 30_000

/** Looks for new activities and sends sessions, soon after the start and then every six hours. */
export function checkConnections(context: Context): { readonly stop: () => void } {
  const check = () => {
    checkAll(context).catch((error: unknown) =>
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

async function checkAll(context: Context): Promise<void> {
  const connected = new Set(await connectedAthletes(context))
  // A new day brings a new session into the days that are sent.
  const pushed = new Set(await athletesWithPush(context))
  const slot = String(Math.floor(context.now().getTime() / EVERY_MS))
  for (const athleteId of new Set([...connected, ...pushed])) {
    const work = async () => {
      if (connected.has(athleteId)) await context.jobs.add(CHECK_INTERVALS, athleteId, athleteId)
      if (pushed.has(athleteId)) await context.jobs.addOnce(PUSH_SESSIONS, athleteId, athleteId)
    }
    if (context.process.isAlone) await work()
    else await inRound(context, { kind: 'connections', athleteId, slot }, work)
  }
}
