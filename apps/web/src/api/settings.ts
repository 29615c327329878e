import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type Settings = Schemas['Settings']
export type HealthAnswers = Settings['health']

/** The map source when this page was loaded; its security policy allows that one only. */
let sourceOfPage: string | null | undefined

const sourceOf = ({ mapTiles }: Settings) => mapTiles?.address ?? null

/** Whether the map source was changed since this page was loaded, so that only a reload can show the map. */
export const isNewerThanPage = (settings: Settings): boolean =>
  sourceOfPage !== undefined && sourceOf(settings) !== sourceOfPage

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: async ({ signal }) => {
    const settings = await dataOf(api.GET('/api/v1/settings', { signal }))
    if (sourceOfPage === undefined) sourceOfPage = sourceOf(settings)
    return settings
  },
})

export function useSaveSettings() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (settings: Settings) => dataOf(api.PUT('/api/v1/settings', { body: settings })),
    onSuccess: (saved) => {
      client.setQueryData(settingsQuery.queryKey, saved)
      return client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'settings' })
    },
  })
}
