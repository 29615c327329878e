import { useSyncExternalStore } from 'react'

/** One instant of a run that all its drawings point at; seconds since the start, `null` for none. */
export interface RunCursor {
  readonly at: () => number | null
  readonly moveTo: (instantS: number | null) => void
  readonly subscribe: (follow: () => void) => () => void
}

/** Kept outside of the page, so that only what points at the instant is drawn again. */
export function createRunCursor(): RunCursor {
  let instantS: number | null = null
  const followers = new Set<() => void>()
  return {
    at: () => instantS,
    moveTo: (next) => {
      if (next === instantS) return
      instantS = next
      for (const follow of followers) follow()
    },
    subscribe: (follow) => {
      followers.add(follow)
      return () => followers.delete(follow)
    },
  }
}

export const useRunCursor = ({ subscribe, at }: RunCursor): number | null =>
  useSyncExternalStore(subscribe, at)
