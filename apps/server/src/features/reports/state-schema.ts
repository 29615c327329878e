import { STATE_KINDS } from '@bell-lap/plan/adapt/open-states'
import { PAIN_SITES } from '@bell-lap/plan/model/training-event'
import { z } from 'zod'
import { Message } from '../../contract/message.ts'
import { Day, Id } from '../../contract/values.ts'

/** Something that was reported and is not over. */
export const OpenState = z
  .object({
    kind: z.enum(STATE_KINDS),
    id: Id.describe('The report that began it'),
    since: Day,
    until: Day.nullable().describe('The last day it holds, where that is known'),
    running: z.enum(['none', 'easy', 'way-back', 'less', 'all']),
    what: Message.describe('What it is, without the day'),
    means: Message.describe('What it means for running'),
    ends: Message.describe('How it ends'),
    endedBy: z.enum(['runner', 'clinician', 'time']),
    place: z
      .object({ site: z.enum(PAIN_SITES), side: z.enum(['left', 'right', 'both']) })
      .nullable()
      .describe('Where it hurts; a day without pain there ends or shortens it'),
  })
  .meta({ id: 'OpenState' })
