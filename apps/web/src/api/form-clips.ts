import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { apiOf } from './people.ts'
import { refresh } from './follow-events.ts'
import { dataAs, dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type FormClip = Schemas['FormClip']
export type ClipToSave = Schemas['ClipToSaveInput']
export type ClipNote = Schemas['ClipNote']
type ClipNoteToSave = Schemas['ClipNoteToSaveInput']
/** A clip with its joints and what people drew on it. */
interface WholeClip {
  readonly clip: FormClip
  readonly recording: Schemas['ClipRecording']
  readonly notes: readonly ClipNote[]
  readonly notesCopy: string | null
}
export type DrawnShape = ClipNote['shapes'][number]

export const clipsQuery = queryOptions({
  queryKey: ['form', 'clips'],
  queryFn: async ({ signal }) => (await dataOf(api.GET('/api/v1/form/clips', { signal }))).items,
})

/** A clip with its joints. */
export const clipQuery = (id: string) =>
  queryOptions({
    queryKey: ['form', 'clip', id],
    queryFn: ({ signal }) =>
      dataAs<WholeClip>(api.GET('/api/v1/form/clips/{id}', { params: { path: { id } }, signal })),
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

/** The clips of another runner. */
export const clipsOfQuery = (athleteId: string) =>
  queryOptions({
    queryKey: ['form', 'clips-of', athleteId],
    queryFn: async ({ signal }) =>
      (await dataOf(apiOf(athleteId).GET('/api/v1/form/clips', { signal }))).items,
    staleTime: 0,
  })

/** A clip of another runner: the joints, never the film. */
export const clipOfQuery = (athleteId: string, id: string) =>
  queryOptions({
    queryKey: ['form', 'clip-of', athleteId, id],
    queryFn: ({ signal }) =>
      dataAs<WholeClip>(
        apiOf(athleteId).GET('/api/v1/form/clips/{id}', { params: { path: { id } }, signal }),
      ),
    staleTime: 0,
  })

interface OfClip {
  readonly athleteId: string
  readonly id: string
}

export function useAddClipNote({ athleteId, id }: OfClip) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ClipNoteToSave) =>
      dataOf(
        apiOf(athleteId).POST('/api/v1/form/clips/{id}/notes', {
          params: { path: { id } },
          body,
        }),
      ),
    onSuccess: () => refresh(client, ['form']),
  })
}

export function useRemoveClipNote({ athleteId, id }: OfClip) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (noteId: string) =>
      dataOf(
        apiOf(athleteId).DELETE('/api/v1/form/clips/{id}/notes/{noteId}', {
          params: { path: { id, noteId } },
        }),
      ),
    onSuccess: () => refresh(client, ['form']),
  })
}
