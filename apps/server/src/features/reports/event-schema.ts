import { PAIN_SITES, RED_FLAGS } from '@bell-lap/plan/model/training-event'
import { z } from 'zod'
import { Day, Id, list } from '../../contract/values.ts'

export const Score = z.number().min(0).max(10)

export const PainReport = z
  .object({
    site: z.enum(PAIN_SITES),
    side: z.enum(['left', 'right', 'both']),
    during: Score.nullable(),
    after: Score.nullable(),
    nextMorning: Score.nullable(),
    morningStiffnessMin: z.number().min(0).max(240).nullable(),
    focalBone: z.boolean(),
    limping: z.boolean(),
    swelling: z.boolean(),
    worseDuringRun: z.boolean(),
  })
  .meta({ id: 'PainReport' })

/** How a day went. Nothing is compulsory: what was not said is null or an empty list. */
export const CheckIn = z
  .object({
    day: Day,
    effortCr10: Score.nullable(),
    pain: list(PainReport),
    sleepHours: z.number().min(0).max(24).nullable(),
    sleepScore: z.number().min(1).max(5).nullable(),
    soreness: Score.nullable(),
    sorenessOneSided: z.boolean(),
    stress: Score.nullable(),
    rmssdMs: z.number().min(1).max(400).nullable(),
    restingHeartRateBpm: z.number().min(20).max(150).nullable(),
    redFlags: list(z.enum(RED_FLAGS)),
  })
  .meta({ id: 'CheckIn' })
export type CheckIn = z.output<typeof CheckIn>

const on = { day: Day }

const Illness = z.object({
  kind: z.literal('illness'),
  ...on,
  lastDay: Day.nullable(),
  symptoms: z.enum(['above-neck', 'fever', 'stomach', 'chest']),
})
const Away = z.object({ kind: z.literal('away'), ...on, lastDay: Day })
const Busy = z.object({ kind: z.literal('busy'), ...on, lastDay: Day })
const TooTired = z.object({ kind: z.literal('too-tired'), ...on, sessionId: Id })
const RaceMoved = z.object({ kind: z.literal('race-moved'), ...on, raceDay: Day })
const RaceAdded = z.object({
  kind: z.literal('race-added'),
  ...on,
  raceDay: Day,
  distanceM: z.number().min(100).max(100_000),
  name: z.string().min(1).max(200),
  /** B has lighter days before it, C is trained through. */
  priority: z.enum(['B', 'C']).default('B'),
})

/**
 * What an assistant may propose to report. Pain, warning signs, injuries and what a clinician said are the
 * runner's own words: they are reported in the app.
 */
export const ProposableReport = z
  .discriminatedUnion('kind', [Illness, Away, Busy, TooTired, RaceMoved, RaceAdded])
  .meta({ id: 'ProposableReport' })
export type ProposableReport = z.output<typeof ProposableReport>

/** Something that came up. `day` is the day it is about, or the first of several. */
export const ComingUp = z
  .discriminatedUnion('kind', [
    Illness,
    z.object({
      kind: z.literal('injury'),
      ...on,
      site: z.enum(PAIN_SITES),
      side: z.enum(['left', 'right', 'both']),
      runFreeDays: z.int().min(0).max(3650),
      knownAndStable: z.boolean(),
      morningStiffnessMin: z.number().min(0).max(240).nullable(),
    }),
    z.object({
      kind: z.literal('rung-set'),
      ...on,
      injuryId: Id,
      rung: z.int().min(0).max(5),
    }),
    z.object({
      kind: z.literal('cleared'),
      ...on,
      about: Id,
      /** The runner confirms that a clinician has said so; some states end only with it. */
      clinician: z.boolean().optional(),
    }),
    /** A clinician has cleared the runner to run fast; `cleared` withdraws it. */
    z.object({ kind: z.literal('clearance'), ...on }),
    Away,
    Busy,
    TooTired,
    z.object({ kind: z.literal('session-missed'), ...on, sessionId: Id }),
    z.object({ kind: z.literal('heat'), ...on, wbgtC: z.number().min(-30).max(50) }),
    z.object({
      kind: z.literal('bad-conditions'),
      ...on,
      what: z.enum(['air', 'ice', 'lightning']),
    }),
    z.object({
      kind: z.literal('travel'),
      ...on,
      timeZones: z.int().min(0).max(14),
      eastward: z.boolean(),
    }),
    RaceMoved,
    RaceAdded,
    z.object({ kind: z.literal('device-gap'), ...on, lastDay: Day }),
  ])
  .meta({ id: 'ComingUp' })
export type ComingUp = z.output<typeof ComingUp>

export const ToldEvent = z
  .object({ id: Id, at: z.string(), told: ComingUp })
  .meta({ id: 'ToldEvent' })
export const ToldCheckIn = z
  .object({ id: Id, at: z.string(), checkIn: CheckIn })
  .meta({ id: 'ToldCheckIn' })
