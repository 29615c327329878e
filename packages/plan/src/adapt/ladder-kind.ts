/** Which way back an injury has: what carries the load there decides what is loaded first and how much pain is allowed. */
import { addDays } from '@bell-lap/units/calendar-day'
import { eventsOf } from '../model/training-event.ts'
import type { Injury, PainSite, TrainingEvent } from '../model/training-event.ts'

export const LADDER_KINDS = ['achilles', 'calf', 'hamstring', 'bone', 'knee', 'other'] as const
export type LadderKind = (typeof LADDER_KINDS)[number]

const KINDS: Partial<Readonly<Record<PainSite, LadderKind>>> = {
  achilles: 'achilles',
  calf: 'calf',
  'thigh-back': 'hamstring',
  shin: 'bone',
  knee: 'knee',
}
/** A bone that hurt so long before the return still decides (X). */
const BONE_REMEMBERED_DAYS = 180

/** The kind of an injury by its place; pain on one spot of a bone, told about that place, makes it a bone. */
export function ladderKind(injury: Injury, events: readonly TrainingEvent[]): LadderKind {
  const from = addDays(injury.day, -BONE_REMEMBERED_DAYS - injury.runFreeDays)
  const isBone = eventsOf(events, 'check-in').some(
    ({ day, pain }) =>
      day >= from && pain.some(({ site, focalBone }) => focalBone && site === injury.site),
  )
  return isBone ? 'bone' : (KINDS[injury.site] ?? 'other')
}
