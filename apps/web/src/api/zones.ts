import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { refresh } from './follow-events.ts'
import { dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type ZoneSet = Schemas['ZoneSet']
export type TypedZones = Pick<ZoneSet, 'measure' | 'units' | 'text'>
export type OwnZone = ZoneSet['zones'][number]

/** Zones change what the pages of runs show. */
const TOUCHED = ['zones', 'activities'] as const

export const zonesQuery = queryOptions({
  queryKey: ['zones'],
  queryFn: async ({ signal }) => (await dataOf(api.GET('/api/v1/zones', { signal }))).items,
})

/** How typed zones are understood; asked while the runner types. */
export const typedZonesQuery = (body: TypedZones) =>
  queryOptions({
    queryKey: ['typed-zones', body],
    enabled: body.text.trim() !== '',
    staleTime: Infinity,
    queryFn: ({ signal }) => dataOf(api.POST('/api/v1/zones/read', { body, signal })),
  })

export const timeInZonesQuery = (id: string) =>
  queryOptions({
    queryKey: ['activities', id, 'zones'],
    queryFn: async ({ signal }) =>
      (await dataOf(api.GET('/api/v1/activities/{id}/zones', { params: { path: { id } }, signal })))
        .items,
  })

export function useSaveZones() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: TypedZones & { validFrom: string }) =>
      dataOf(api.POST('/api/v1/zones', { body })),
    onSuccess: () => refresh(client, TOUCHED),
  })
}

export function useRemoveZones() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(api.DELETE('/api/v1/zones/{id}', { params: { path: { id } } })),
    onSuccess: () => refresh(client, TOUCHED),
  })
}
