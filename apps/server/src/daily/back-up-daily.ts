import type { Context } from '../context.ts'
import { backUpDaily, isBackupDue } from '../features/data/index.ts'
import { forEveryAthlete } from './for-every-athlete.ts'

const EVERY_MS = 15 * 60 * 1000
const FIRST_AFTER_MS = 2 * 60 * 1000

/** Makes the daily backups that are due, soon after the start and then again and again; none where they are off. */
export function backUpEachDay(
  context: Context,
  everyMs = EVERY_MS,
): { readonly stop: () => Promise<void> } {
  if (!context.dailyBackups) return { stop: async () => undefined }
  let looking: Promise<unknown> | null = null
  const ending = new AbortController()
  const look = () => {
    looking ??= backUpAll(context, ending.signal)
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
      ending.abort()
      await looking
    },
  }
}

async function backUpAll(context: Context, signal: AbortSignal): Promise<void> {
  const work = async (id: string) => {
    if (!(await isBackupDue(context, id))) return
    // What another process is backing up needs no second backup.
    await context.turns.tryTake(`backup ${id}`, () => backUpDaily(context, id))
  }
  const trouble = 'the daily backup of an athlete failed'
  await forEveryAthlete(context, { forPage: async () => work, trouble, signal })
}
