import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataAs } from './problem.ts'

export type SessionTwin = Schemas['SessionTwin']

/** A session in every place, or why it is not run there. */
export const sessionPlacesQuery = (id: string) =>
  queryOptions({
    queryKey: ['plan', 'places', id],
    queryFn: async ({ signal }) => {
      const answer = await dataAs<{ readonly places: readonly SessionTwin[] }>(
        api.GET('/api/v1/plan/sessions/{id}/places', { params: { path: { id } }, signal }),
      )
      return answer.places
    },
  })
