import type { Context } from '../context.ts'
import { adaptPlan } from '../features/adaptation/index.ts'
import { todayOf } from '../features/settings/index.ts'

const EVERY_MS = 15 * 60 * 1000
const FIRST_AFTER_MS = 20_000

/** Adapts every plan once on each new day of its runner, also after the machine slept. */
export function eachMorning(context: Context): { readonly stop: () => Promise<void> } {
  const seen = new Map<string, string>()
  let looking: Promise<unknown> | null = null
  const look = () => {
    looking ??= adaptAll(context, seen)
      .catch((error: unknown) => context.log.warn({ err: error }, 'plans could not be adapted'))
      .finally(() => {
        looking = null
      })
  }
  const first = setTimeout(look, FIRST_AFTER_MS).unref()
  const every = setInterval(look, EVERY_MS).unref()
  return {
    stop: async () => {
      clearTimeout(first)
      clearInterval(every)
      await looking
    },
  }
}

async function adaptAll(context: Context, seen: Map<string, string>): Promise<void> {
  const athletes = await context.store.database.selectFrom('athletes').select('id').execute()
  for (const { id } of athletes) {
    const today = await todayOf(context, id)
    if (seen.get(id) === today) continue
    await adaptPlan(context, id)
    seen.set(id, today)
  }
}
