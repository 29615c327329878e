import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { belowPath } from './below-path.ts'
import { api } from './client.ts'
import { dataOf } from './problem.ts'
import { uploadForm } from './upload-files.ts'
import { useMutation } from './use-mutation.ts'

export type Backup = Schemas['Backup']
export type BackupContents = Schemas['BackupContents']
export type MissingOriginal = Schemas['MissingOriginal']
export type RestoreOffer = Schemas['RestoreOffer']
export type Restored = Schemas['Restored']

export type RunningBackup = Schemas['RunningBackup']

const LOOK_EVERY_MS = 700

export const backupsQuery = queryOptions({
  queryKey: ['backups'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/backups', { signal })),
  // While one is being written, to show how far it is.
  refetchInterval: ({ state }) => (state.data?.running == null ? false : LOOK_EVERY_MS),
})

/** What is stored, file by file and row by row: also what a deletion would remove. */
export const everythingQuery = queryOptions({
  queryKey: ['everything'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/everything', { signal })),
})

export const addressOfBackup = (name: string) =>
  belowPath(`/api/v1/backups/${encodeURIComponent(name)}`)

function useRefreshBackups() {
  const client = useQueryClient()
  return async () => {
    await client.invalidateQueries({ queryKey: backupsQuery.queryKey })
    await client.invalidateQueries({ queryKey: everythingQuery.queryKey })
  }
}

export function useCreateBackup() {
  const refresh = useRefreshBackups()
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => {
      const written = dataOf(api.POST('/api/v1/backups'))
      // The list says from now on how far it is.
      setTimeout(
        () => void client.invalidateQueries({ queryKey: backupsQuery.queryKey }),
        LOOK_EVERY_MS,
      )
      return written
    },
    onSettled: refresh,
  })
}

export function useStopBackup() {
  return useMutation({
    mutationFn: () => dataOf(api.DELETE('/api/v1/backups/running')),
    onSettled: useRefreshBackups(),
  })
}

export function useSetAutomaticBackups() {
  return useMutation({
    mutationFn: (every: 'day' | 'off') =>
      dataOf(api.PUT('/api/v1/backups/automatic', { body: { every } })),
    onSuccess: useRefreshBackups(),
  })
}

/** Checks a file of this device or a backup by its name; nothing changes yet. */
export function useOfferRestore() {
  return useMutation({
    mutationFn: (backup: File | string): Promise<RestoreOffer> =>
      typeof backup === 'string'
        ? dataOf(
            api.POST('/api/v1/backups/{name}/restores', { params: { path: { name: backup } } }),
          )
        : uploadForm<RestoreOffer>('/api/v1/restores', [backup], () => undefined),
  })
}

export function useAcceptRestore() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string): Promise<Restored> =>
      dataOf(api.POST('/api/v1/restores/{id}', { params: { path: { id } } })),
    onSuccess: () => client.resetQueries(),
  })
}

export function useDeclineRestore() {
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(api.DELETE('/api/v1/restores/{id}', { params: { path: { id } } })),
  })
}

export function useDeleteEverything() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      dataOf(api.DELETE('/api/v1/everything', { body: { confirm: 'delete everything' } })),
    onSuccess: () => {
      // A browser without room for films has none to forget.
      void import('../offline/kept-films.ts').then((films) => films.forgetFilms()).catch(() => null)
      void import('../offline/kept-stopwatch.ts')
        .then((stopwatch) => stopwatch.forgetStopwatch())
        .catch(() => null)
      return client.resetQueries()
    },
  })
}
