import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { refresh } from './follow-events.ts'
import { dataAs, dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type StrengthView = Schemas['StrengthView']
export type StrengthDay = Schemas['StrengthDay']
export type StrengthExercise = Schemas['StrengthExercise']
export type StrengthSet = Schemas['StrengthSet']
export type LoggedSet = Schemas['LoggedStrengthSetInput']
export type EnteredTest = Schemas['EnteredStrengthTestInput']
export type StrengthTest = Schemas['StrengthTest']
export type Equipment = NonNullable<StrengthView['equipment']>

export const strengthQuery = queryOptions({
  queryKey: ['strength'],
  queryFn: ({ signal }) => dataAs<StrengthView>(api.GET('/api/v1/strength', { signal })),
})

export function useSaveEquipment() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (equipment: Equipment) =>
      dataOf(api.PUT('/api/v1/strength/equipment', { body: { equipment } })),
    onSuccess: () => refresh(client, ['strength', 'settings', 'today', 'plan']),
  })
}
