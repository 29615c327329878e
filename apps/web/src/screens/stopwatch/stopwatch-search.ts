export const STOPWATCH_VIEWS = ['set-up', 'timing', 'times'] as const
export type StopwatchView = (typeof STOPWATCH_VIEWS)[number]

export interface StopwatchSearch {
  readonly session?: string
  readonly view?: StopwatchView
}

/** Which session is open, and which part of it; anything else opens the list. */
export function stopwatchSearch(search: Record<string, unknown>): StopwatchSearch {
  const { session, view } = search
  if (typeof session !== 'string' || !/^[a-z0-9]{1,40}$/.test(session)) return {}
  const known = STOPWATCH_VIEWS.find((one) => one === view)
  return known === undefined ? { session } : { session, view: known }
}
