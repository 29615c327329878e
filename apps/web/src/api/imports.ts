import type { Schemas } from '@bell-lap/api-client/client'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataOf } from './problem.ts'

export type Import = Schemas['Import']
export type ImportFile = Schemas['ImportFile']
export type Outcome = ImportFile['outcome']

const POLL_MS = 3000

export function isRunning(one: Import): boolean {
  return one.state !== 'finished' && one.state !== 'failed'
}

/** Polled while one runs, in case the event stream is cut off on the way. */
export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: async ({ signal }) => (await dataOf(api.GET('/api/v1/imports', { signal }))).items,
  refetchInterval: (query) => (query.state.data?.some(isRunning) === true ? POLL_MS : false),
})

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/imports/{id}', { params: { path: { id } }, signal })),
    refetchInterval: (query) =>
      query.state.data !== undefined && isRunning(query.state.data) ? POLL_MS : false,
  })

/** About two screens of a phone. */
const FILES_A_PAGE = 20

export const importFilesQuery = (id: string, outcome: Outcome | null) =>
  infiniteQueryOptions({
    queryKey: ['imports', id, 'files', outcome],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/api/v1/imports/{id}/files', {
          params: {
            path: { id },
            query: {
              limit: FILES_A_PAGE,
              ...(outcome === null ? {} : { outcome }),
              ...(pageParam === null ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor,
  })
