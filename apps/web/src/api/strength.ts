import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataAs } from './problem.ts'

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
