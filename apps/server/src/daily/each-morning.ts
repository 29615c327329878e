import type { Context } from '../context.ts'
import { addUpChanges } from '../database/athlete-version.ts'
import { isImporting } from '../features/imports/index.ts'
import { todayOf } from '../features/settings/index.ts'
import { followUp } from './follow-ups.ts'
import { inRound, roundsDone } from './in-round.ts'

const EVERY_MS = 15 * 60 * 1000
const FIRST_AFTER_MS = 20_000

interface Mornings {
  /** Looks now instead of at the next quarter of an hour. */
  readonly look: () => Promise<void>
  readonly stop: () => Promise<void>
}

interface Options {
  readonly timed: boolean
  /** Works out what the athlete asks for first on the new day. */
  readonly prepare?: ((athleteId: string) => Promise<void>) | undefined
}

/**
 * Adapts every plan once on each new day of its runner, also after the machine slept. Without
 * `timed` it looks only when it is asked to.
 */
export function eachMorning(context: Context, { timed, prepare }: Options): Mornings {
  const seen = new Map<string, string>()
  let looking: Promise<void> | null = null
  const look = () => {
    looking ??= adaptAll(context, seen, prepare)
      .catch((error: unknown) => context.log.warn({ err: error }, 'plans could not be adapted'))
      // A quiet moment.
      .then(() => addUpChanges(context.store))
      .catch((error: unknown) => context.log.warn({ err: error }, 'changes could not be added up'))
      .finally(() => {
        looking = null
      })
    return looking
  }
  const timers = timed
    ? [
        setTimeout(() => void look(), FIRST_AFTER_MS).unref(),
        setInterval(() => void look(), EVERY_MS).unref(),
      ]
    : []
  return {
    look,
    stop: async () => {
      for (const timer of timers) clearTimeout(timer)
      await looking
    },
  }
}

async function adaptAll(
  context: Context,
  seen: Map<string, string>,
  prepare: Options['prepare'],
): Promise<void> {
  const athletes = await context.store.database.selectFrom('athletes').select('id').execute()
  const { isAlone } = context.process
  const done = isAlone ? seen : await roundsDone(context, 'morning')
  for (const { id: athleteId } of athletes) {
    const today = await todayOf(context, athleteId)
    if (done.get(athleteId) === today) continue
    // Half of the runs look like missed sessions. The import adapts the plan when it ends.
    if (await isImporting(context, athleteId)) continue
    const work = async () => {
      await followUp(context, 'morning', athleteId)
      // In turn with the plan, while the estimate is at hand.
      await prepare?.(athleteId)
      await context.ports.announceToday(athleteId, today)
    }
    if (isAlone) await work()
    else await inRound(context, { kind: 'morning', athleteId, slot: today }, work)
    seen.set(athleteId, today)
  }
}
