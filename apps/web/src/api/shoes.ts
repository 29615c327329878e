import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { refresh } from './follow-events.ts'
import { dataAs, dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type Shoe = Schemas['Shoe']
export type Shoes = Schemas['Shoes']
export type ShoeInput = Schemas['ShoeToSaveInput']
export type ShoeKind = Shoe['kind']

const TOUCHED = ['activities', 'check-ins', 'form'] as const

/** Below the activities: an import or a deleted run moves the kilometres. */
export const shoesQuery = queryOptions({
  queryKey: ['activities', 'shoes'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/shoes', { signal })),
})

export const shoeRunsQuery = (id: string) =>
  queryOptions({
    queryKey: ['activities', 'shoes', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/shoes/{id}/runs', { params: { path: { id } }, signal })),
  })

export const runShoeQuery = (id: string) =>
  queryOptions({
    queryKey: ['activities', id, 'shoe'],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/activities/{id}/shoe', { params: { path: { id } }, signal })),
  })

interface Kept {
  readonly id: string
}

/** Adds a shoe, or changes the one with the id. */
export function useSaveShoe() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, shoe }: { readonly id: string | null; readonly shoe: ShoeInput }) =>
      id === null
        ? dataAs<Kept>(api.POST('/api/v1/shoes', { body: shoe }))
        : dataAs<Kept>(api.PUT('/api/v1/shoes/{id}', { params: { path: { id } }, body: shoe })),
    onSuccess: () => refresh(client, TOUCHED),
  })
}

export function useRemoveShoe() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(api.DELETE('/api/v1/shoes/{id}', { params: { path: { id } } })),
    onSuccess: () => refresh(client, TOUCHED),
  })
}

interface Before {
  readonly before: string | null
}

export function useSetRunShoe(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (name: string | null) =>
      dataAs<Before>(
        api.PUT('/api/v1/activities/{id}/shoe', { params: { path: { id } }, body: { name } }),
      ),
    onSuccess: () => refresh(client, TOUCHED),
  })
}
