import { EXERCISES } from '@bell-lap/plan/strength/exercise-data'
import { PAIN_SITES } from '@bell-lap/plan/model/training-event'
import { z } from 'zod'
import { Day, Id } from '../../contract/values.ts'

const [firstExercise = '', ...otherExercises] = Object.keys(EXERCISES)
export const ExerciseName = z.enum([firstExercise, ...otherExercises])

/** As many sets of an exercise as a day may have. */
export const MOST_SETS = 20

const SetPain = z.object({
  site: z.enum(PAIN_SITES),
  side: z.enum(['left', 'right', 'both']),
  score: z.int().min(0).max(10),
})

/** A set as it was done; with an exercise for each side, both sides. */
export const StrengthSetInput = z
  .object({
    day: Day,
    sessionId: Id.nullable().describe('The strength session of the plan; null beside the plan'),
    exercise: ExerciseName,
    set: z
      .int()
      .min(1)
      .max(MOST_SETS)
      .describe('Where another set of the day has this number, the next free one is given'),
    reps: z.int().min(0).max(200).nullable().describe('Repetitions, or ground contacts of jumps'),
    holdS: z.int().min(0).max(600).nullable(),
    loadKg: z.number().min(0).max(400).nullable().describe('Added weight; 0 is none'),
    pain: SetPain.nullable(),
  })
  .meta({ id: 'LoggedStrengthSet' })
export type StrengthSetInput = z.output<typeof StrengthSetInput>

export const StrengthSet = StrengthSetInput.extend({ id: Id }).meta({ id: 'StrengthSet' })
export type StrengthSet = z.output<typeof StrengthSet>

const count = z.int().min(0).max(200).nullable()
const hold = z.int().min(0).max(900).nullable()

/** The strength tests of one day; null where one was left out. */
export const StrengthTestInput = z
  .object({
    day: Day,
    calfLeft: count.describe('Single-leg calf raises in a row, left'),
    calfRight: count.describe('Single-leg calf raises in a row, right'),
    hops: z.int().min(0).max(100).nullable().describe('Pogo hops in a row'),
    hopPain: z.int().min(0).max(10).nullable().describe('Worst pain during the hops, 0 to 10'),
    bridgeS: hold.describe('Seconds that the bridge was held'),
    plankS: hold.describe('Seconds that the plank was held'),
  })
  .meta({ id: 'EnteredStrengthTest' })
export type StrengthTestInput = z.output<typeof StrengthTestInput>

export const StrengthTest = StrengthTestInput.extend({ id: Id }).meta({ id: 'StrengthTest' })
export type StrengthTest = z.output<typeof StrengthTest>
