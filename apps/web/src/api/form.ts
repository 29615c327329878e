import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type FormView = Schemas['Form']
export type RunForm = Schemas['RunForm']
export type FormFinding = Schemas['FormFinding']
export type FormTrend = Schemas['FormTrend']
export type FormSensor = Schemas['FormSensor']
export type FormStiffness = Schemas['FormStiffness']
export type FormWork = Schemas['FormWork']

export const formQuery = queryOptions({
  queryKey: ['form'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/form', { signal })),
})

/** The form of one run, fresh against tired. */
export const runFormQuery = (id: string) =>
  queryOptions({
    queryKey: ['form', 'run', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/activities/{id}/form', { params: { path: { id } }, signal })),
  })

/** What working on a finding would change; asked for before it is done. */
export const workPreviewQuery = (fault: FormFinding['fault']) =>
  queryOptions({
    queryKey: ['form', 'work', fault],
    queryFn: ({ signal }) =>
      dataOf(api.POST('/api/v1/form/work', { body: { fault, onlyCheck: true }, signal })),
  })

function useFormChanged() {
  const client = useQueryClient()
  return () =>
    Promise.all(
      ['form', 'plan', 'today'].map((name) => client.invalidateQueries({ queryKey: [name] })),
    )
}

/** Puts the drill of a finding into the plan and sets the re-test. */
export function useBeginWork() {
  const changed = useFormChanged()
  return useMutation({
    mutationFn: (fault: FormFinding['fault']) =>
      dataOf(api.POST('/api/v1/form/work', { body: { fault, onlyCheck: false } })),
    onSuccess: changed,
  })
}

export function useEndWork() {
  const changed = useFormChanged()
  return useMutation({
    mutationFn: (id: string) =>
      dataOf(api.DELETE('/api/v1/form/work/{id}', { params: { path: { id } } })),
    onSuccess: changed,
  })
}
