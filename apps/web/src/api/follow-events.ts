import type { QueryClient } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { belowPath } from './below-path.ts'
import type { Import } from './imports.ts'

/** Which answers are out of date after a change of something; names are first words of query keys. */
const TOUCHED: Readonly<Record<string, readonly string[]>> = {
  activities: ['activities', 'weeks', 'today', 'status', 'races', 'plan', 'everything'],
  results: ['results', 'today', 'status', 'races', 'estimate', 'threshold'],
  estimate: ['estimate', 'today', 'results', 'races', 'plan', 'threshold'],
  plan: ['plan', 'today', 'status', 'races', 'strength'],
  strength: ['strength'],
  comments: ['comments'],
  races: ['races'],
  form: ['form'],
  settings: ['settings', 'today', 'estimate', 'threshold', 'strength', 'form'],
}

/** Keeps the page up to date with the server's event stream; reconnects by itself. */
export function useServerEvents(): void {
  const client = useQueryClient()
  useEffect(() => {
    const source = new EventSource(belowPath('/api/v1/events'))
    source.addEventListener('import', (event) =>
      noteImport(client, readJson(event) as Import | null),
    )
    source.addEventListener('changed', (event) => {
      const { what } = (readJson(event) ?? {}) as { what?: string }
      if (what !== undefined) refresh(client, TOUCHED[what] ?? [])
    })
    // Closed for good: the server refused it, most often because another device ended this sign-in.
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) refresh(client, ['session'])
    })
    return () => source.close()
  }, [client])
}

/** Marks the answers under these first words as out of date and fetches the shown ones again. */
export function refresh(client: QueryClient, names: readonly string[]): void {
  for (const name of names) void client.invalidateQueries({ queryKey: [name] })
}

/** Everything that a typed result can move. */
export function refreshAfterResult(client: QueryClient): void {
  refresh(client, TOUCHED['results'] ?? [])
}

function noteImport(client: QueryClient, told: Import | null): void {
  if (told === null) return
  client.setQueryData<Import>(['imports', told.id], told)
  client.setQueryData<readonly Import[]>(['imports'], (known) => {
    if (known === undefined) return known
    const others = known.filter((one) => one.id !== told.id)
    return [told, ...others].toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
  })
  // The files of its report got their outcomes meanwhile.
  if (told.state === 'finished') refresh(client, ['imports', ...(TOUCHED['activities'] ?? [])])
}

function readJson(event: MessageEvent<string>): unknown {
  try {
    return JSON.parse(event.data)
  } catch {
    return null
  }
}
