import { z } from 'zod'
import { coaches } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Id, IdParams, Instant, list, Nothing, problems } from '../../contract/values.ts'

const MOST_SHAPES = 30
const MOST_PX = 20_000

const Place = z
  .object({
    xPx: z.number().min(-MOST_PX).max(MOST_PX),
    yPx: z.number().min(-MOST_PX).max(MOST_PX),
  })
  .describe('Pixels of the picture, as the joints have them')

/** An angle has its vertex in the middle. */
const Shape = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['line', 'arrow']), points: z.tuple([Place, Place]) }),
  z.object({ kind: z.literal('angle'), points: z.tuple([Place, Place, Place]) }),
])

const contentFields = {
  timeS: z
    .number()
    .min(0)
    .max(600)
    .describe('When the picture is shown, from the start of the clip'),
  shapes: list(Shape).refine((shapes) => shapes.length <= MOST_SHAPES, 'invalid.clip-note-shapes'),
  text: z.string().trim().max(1000),
}

export const ClipNoteInput = z
  .object(contentFields)
  .refine(({ shapes, text }) => shapes.length > 0 || text !== '', {
    path: ['text'],
    message: 'invalid.clip-note-empty',
  })
  .meta({ id: 'ClipNoteToSave' })
export type ClipNoteInput = z.output<typeof ClipNoteInput>

export const ClipNote = z
  .object({ id: Id, author: z.string(), own: z.boolean(), at: Instant, ...contentFields })
  .meta({ id: 'ClipNote' })
export type ClipNote = z.output<typeof ClipNote>

export const addClipNote = route({
  method: 'POST',
  url: '/form/clips/:id/notes',
  access: coaches('video'),
  schema: {
    operationId: 'addClipNote',
    summary: 'Draw and write on a picture of a clip; only the joints are ever seen, not the film',
    tags: ['form'],
    params: IdParams,
    body: ClipNoteInput,
    response: { 201: ClipNote, ...problems },
  },
})

export const removeClipNote = route({
  method: 'DELETE',
  url: '/form/clips/:id/notes/:noteId',
  access: coaches('video'),
  schema: {
    operationId: 'removeClipNote',
    summary: 'Remove a note; one’s own, and an athlete every note of a clip',
    tags: ['form'],
    params: IdParams.extend({ noteId: Id }),
    response: { 204: Nothing, ...problems },
  },
})
