import type { Context } from '../context.ts'
import { backUpDaily } from '../features/data/index.ts'

const EVERY_MS = 15 * 60 * 1000
const FIRST_AFTER_MS = 2 * 60 * 1000

/** Makes the daily backups that are due, soon after the start and then again and again. */
export function backUpEachDay(
  context: Context,
  everyMs = EVERY_MS,
): { readonly stop: () => Promise<void> } {
  let looking: Promise<unknown> | null = null
  const look = () => {
    looking ??= backUpAll(context)
      .catch((error: unknown) => context.log.warn({ err: error }, 'the daily backup failed'))
      .finally(() => {
        looking = null
      })
  }
  const first = setTimeout(look, Math.min(FIRST_AFTER_MS, everyMs)).unref()
  const every = setInterval(look, everyMs).unref()
  return {
    stop: async () => {
      clearTimeout(first)
      clearInterval(every)
      await looking
    },
  }
}

async function backUpAll(context: Context): Promise<void> {
  const athletes = await context.store.database.selectFrom('athletes').select('id').execute()
  for (const { id } of athletes) {
    // What another process is backing up needs no second backup.
    await context.turns.tryTake(`backup ${id}`, () => backUpDaily(context, id))
  }
}
