import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { refresh } from './follow-events.ts'
import { dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type FormClip = Schemas['FormClip']
export type ClipToSave = Schemas['ClipToSaveInput']

export const clipsQuery = queryOptions({
  queryKey: ['form', 'clips'],
  queryFn: async ({ signal }) => (await dataOf(api.GET('/api/v1/form/clips', { signal }))).items,
})

/** A clip with its joints. */
export const clipQuery = (id: string) =>
  queryOptions({
    queryKey: ['form', 'clip', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/form/clips/{id}', { params: { path: { id } }, signal })),
  })

/** Saves a clip under an id of the page's own, so that a deletion can be taken back. */
export function useSaveClip() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, clip }: { id: string; clip: ClipToSave }) =>
      dataOf(api.PUT('/api/v1/form/clips/{id}', { params: { path: { id } }, body: clip })),
    onSuccess: () => refresh(client, ['form']),
  })
}

export function useRemoveClip() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (id: string) => {
      const path = { params: { path: { id } } }
      const kept = await dataOf(api.GET('/api/v1/form/clips/{id}', path))
      await dataOf(api.DELETE('/api/v1/form/clips/{id}', path))
      return kept
    },
    onSuccess: () => refresh(client, ['form']),
  })
}
