import { NUMBERS_PER_POSE } from '@bell-lap/form/video/packed-recording'
import { z } from 'zod'
import { ATHLETE, reads } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { ClipNote } from './note-schema.ts'
import { Day, Id, IdParams, Instant, list, Nothing, problems } from '../../contract/values.ts'

/** Half a minute of 60 pictures a second, and some more. */
const MOST_PICTURES = 2400
const MOST_SIDE_PX = 20_000

/** Joints of a clip, as `packed-recording.ts` writes them. */
const Recording = z
  .object({
    widthPx: z.number().positive().max(MOST_SIDE_PX),
    heightPx: z.number().positive().max(MOST_SIDE_PX),
    timesS: list(z.number().min(0).max(600)).refine(
      (times) => times.length > 0 && times.length <= MOST_PICTURES,
      'invalid.clip-pictures',
    ),
    poses: list(list(z.number()).nullable()).describe(
      `Of each picture ${NUMBERS_PER_POSE} numbers: x, y and how sure, joint by joint; null without a runner`,
    ),
  })
  .refine(
    ({ timesS, poses }) =>
      poses.length === timesS.length &&
      poses.every((pose) => pose === null || pose.length === NUMBERS_PER_POSE) &&
      timesS.every((timeS, i) => i === 0 || timeS > (timesS[i - 1] as number)),
    { path: ['poses'], message: 'invalid.clip-pictures' },
  )
  .meta({ id: 'ClipRecording' })

/** What the runner says of a clip, and what the pictures show besides the joints. */
export const ClipContent = z.object({
  name: z.string().trim().min(1).max(120),
  condition: z.enum(['fresh', 'tired', 'other']),
  /** How fast the runner ran; unknown where it was not said. */
  speedMps: z.number().min(1).max(13).nullable(),
  source: z.enum(['pose-model', 'sports2d']),
  /** How many times slower than the run the film is shown. */
  slowFactor: z.number().min(1).max(40),
  fileName: z.string().max(300).nullable(),
  /** Widths of the picture a second that the background moves; `null` where it was not measured. */
  cameraSpeed: z.number().min(0).nullable(),
})
export type ClipContent = z.output<typeof ClipContent>

export const ClipInput = ClipContent.extend({
  day: Day,
  recording: Recording,
  notesCopy: z
    .string()
    .max(1_000_000)
    .nullish()
    .describe('Of a clip that was deleted by mistake: its notes, as they were read with it'),
}).meta({ id: 'ClipToSave' })
export type ClipInput = z.output<typeof ClipInput>

const Measure = z.object({
  value: z.number(),
  error: z.number().nullable().describe('Standard error over the strides of the clip'),
  leastChange: z.number().describe('A smaller difference between two clips is noise'),
})

export const Form = z.object({
  kind: z.literal('form'),
  near: z.enum(['left', 'right']),
  forward: z.union([z.literal(1), z.literal(-1)]),
  rateHz: z.number(),
  steps: list(
    z.object({
      side: z.enum(['left', 'right']),
      contactAtS: z.number(),
      toeOffAtS: z.number(),
    }),
  ),
  measures: z.object({
    cadenceSpm: Measure,
    contactS: Measure,
    flightS: Measure,
    dutyShare: Measure,
    overstrideLegs: Measure,
    shankContactDeg: Measure,
    footContactDeg: Measure,
    kneeContactDeg: Measure,
    kneeMidStanceDeg: Measure,
    trunkDeg: Measure,
    hipRiseLegs: Measure,
    armSwingDeg: Measure,
  }),
  quality: z.object({
    rateHz: z.number(),
    legPx: z.number(),
    lostShare: z.number(),
    swappedShare: z.number(),
    likeness: z.number().nullable(),
  }),
})

export const FormClip = ClipContent.extend({
  id: Id,
  day: Day,
  createdAt: Instant,
  form: Form.nullable().describe('`null` where this version would refuse the clip'),
}).meta({ id: 'FormClip' })
export type FormClip = z.output<typeof FormClip>

export const listClips = route({
  method: 'GET',
  url: '/form/clips',
  access: reads('video'),
  schema: {
    operationId: 'listFormClips',
    summary: 'Clips whose form was read, newest first',
    tags: ['form'],
    response: { 200: z.object({ items: z.array(FormClip) }), ...problems },
  },
})

export const readClipRoute = route({
  method: 'GET',
  url: '/form/clips/:id',
  access: reads('video'),
  schema: {
    operationId: 'readFormClip',
    summary: 'A clip with its joints',
    tags: ['form'],
    params: IdParams,
    response: {
      200: z.object({
        clip: FormClip,
        recording: Recording,
        notes: list(ClipNote).describe('What people drew and wrote on its pictures'),
        notesCopy: z
          .string()
          .nullable()
          .describe('The notes, sealed, to save them again with the clip; only for the athlete'),
      }),
      ...problems,
    },
  },
})

export const saveClip = route({
  method: 'PUT',
  url: '/form/clips/:id',
  access: ATHLETE,
  schema: {
    operationId: 'saveFormClip',
    summary: 'Save the joints of a clip; a clip that is not good enough is refused',
    tags: ['form'],
    params: IdParams,
    body: ClipInput,
    response: { 200: FormClip, ...problems },
  },
})

export const removeClip = route({
  method: 'DELETE',
  url: '/form/clips/:id',
  access: ATHLETE,
  schema: {
    operationId: 'removeFormClip',
    summary: 'Delete a clip',
    tags: ['form'],
    params: IdParams,
    response: { 204: Nothing, ...problems },
  },
})
