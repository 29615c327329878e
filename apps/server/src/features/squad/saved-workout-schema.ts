import { z } from 'zod'
import { ACCOUNT } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Id, IdParams, list, Nothing, problems } from '../../contract/values.ts'
import { TypedText } from '../shorthand/index.ts'

const tags = ['squad']

const SavedWorkout = z
  .object({
    id: Id,
    name: z.string(),
    text: z.string().describe('As typed'),
    canonical: z
      .string()
      .describe('The same in one way of writing; as typed where it is no longer read'),
  })
  .meta({ id: 'SavedWorkout' })
export type SavedWorkout = z.output<typeof SavedWorkout>

const SavedWorkoutInput = z.object({ name: z.string().trim().min(1).max(100), text: TypedText })

export const listSavedWorkouts = route({
  method: 'GET',
  url: '/saved-workouts',
  access: ACCOUNT,
  schema: {
    operationId: 'listSavedWorkouts',
    summary: 'The workouts that this account saved, by name',
    tags,
    response: { 200: z.object({ items: list(SavedWorkout) }), ...problems },
  },
})

export const saveWorkout = route({
  method: 'POST',
  url: '/saved-workouts',
  access: ACCOUNT,
  schema: {
    operationId: 'saveWorkout',
    summary: 'Save a typed workout under a name; one that cannot be read is refused',
    tags,
    body: SavedWorkoutInput,
    response: { 201: SavedWorkout, ...problems },
  },
})

export const changeSavedWorkout = route({
  method: 'PUT',
  url: '/saved-workouts/:id',
  access: ACCOUNT,
  schema: {
    operationId: 'changeSavedWorkout',
    summary: 'Change a saved workout; sessions that were given stay as they are',
    tags,
    params: IdParams,
    body: SavedWorkoutInput,
    response: { 200: SavedWorkout, ...problems },
  },
})

export const removeSavedWorkout = route({
  method: 'DELETE',
  url: '/saved-workouts/:id',
  access: ACCOUNT,
  schema: {
    operationId: 'removeSavedWorkout',
    summary: 'Remove a saved workout; sessions that were given stay as they are',
    tags,
    params: IdParams,
    response: { 204: Nothing, ...problems },
  },
})
