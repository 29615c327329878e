import type { Context } from '../context.ts'
import { WatchedFolder } from './watch-folder.ts'

const EVERY_MS = 30_000

/** Looks into the watched folder again and again; one look ends before the next begins. */
export function watchFolder(
  context: Context,
  athleteId: string,
  watch: { readonly folder: string; readonly everyMs?: number } | undefined,
): { readonly stop: () => Promise<void> } {
  if (watch === undefined) return { stop: () => Promise.resolve() }
  const folder = new WatchedFolder(context, athleteId, watch.folder)
  let looking: Promise<unknown> | null = null
  const look = () => {
    looking ??= context.turns
      .tryTake('watched folder', async () => void (await folder.look()))
      .catch((error: unknown) =>
        context.log.warn({ err: error }, 'the watched folder was not read'),
      )
      .finally(() => {
        looking = null
      })
  }
  look()
  const timer = setInterval(look, watch.everyMs ?? EVERY_MS).unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await looking
    },
  }
}
