import type { Context } from '../context.ts'
import { addUpChanges } from '../database/athlete-version.ts'
import { isImporting } from '../features/imports/index.ts'
import { todaysOf } from '../features/settings/index.ts'
import { removeOldJobs } from '../jobs/remove-old-jobs.ts'
import { followUp } from './follow-ups.ts'
import { forEveryAthlete } from './for-every-athlete.ts'
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
  const state: RoundState = { seen: new Map(), tidied: '', ending: new AbortController() }
  let looking: Promise<void> | null = null
  const look = () => {
    looking ??= goRound(context, state, prepare)
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
      state.ending.abort()
      await looking
    },
  }
}

interface RoundState {
  /** The day of each athlete that was done last, where this is the only process. */
  readonly seen: Map<string, string>
  /** The day on which old rows of jobs were removed last. */
  tidied: string
  readonly ending: AbortController
}

async function goRound(
  context: Context,
  state: RoundState,
  prepare: Options['prepare'],
): Promise<void> {
  const day = context.now().toISOString().slice(0, 10)
  if (state.tidied !== day) {
    await removeOldJobs(context.store.database, context.now())
    state.tidied = day
  }
  const { isAlone } = context.process
  await forEveryAthlete(context, {
    trouble: 'the plan of an athlete could not be adapted',
    signal: state.ending.signal,
    forPage: async (ids) => {
      const todayOf = await todaysOf(context, ids)
      const done = isAlone ? state.seen : await roundsDone(context, 'morning', ids)
      return async (athleteId) => {
        const today = todayOf(athleteId)
        if (done.get(athleteId) === today) return
        // Half of the runs look like missed sessions. The import adapts the plan when it ends.
        if (await isImporting(context, athleteId)) return
        const work = async () => {
          await followUp(context, 'morning', athleteId)
          // In turn with the plan, while the estimate is at hand.
          await prepare?.(athleteId)
          await context.ports.announceToday(athleteId, today)
        }
        if (isAlone) await work()
        else await inRound(context, { kind: 'morning', athleteId, slot: today }, work)
        if (isAlone) state.seen.set(athleteId, today)
      }
    },
  })
}
