import { FLAGGED_MEASURES } from '@bell-lap/form/findings/video-faults'
import type { VideoMeasure } from '@bell-lap/form/findings/video-faults'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import { loadClips } from './store.ts'

/** From this share of mile speed on a clip is judged by the flags of mile pace (X). */
const MILE_FROM_SHARE = 0.9

interface Asked {
  /** Older clips say nothing of today. */
  readonly from: CalendarDay
  /** `null` while the mile is not known. */
  readonly mileSpeedMps: number | null
}

/**
 * The measures of the newest clip that findings look at. A clip whose speed nobody said is judged by the wider flags,
 * those of mile pace.
 */
export async function flaggedMeasures(
  context: Context,
  athleteId: string,
  { from, mileSpeedMps }: Asked,
): Promise<readonly VideoMeasure[]> {
  const clip = (await loadClips(context, athleteId)).find(
    ({ day, form }) => day >= from && form !== null,
  )
  if (clip === undefined || clip.form === null) return []
  const { id: clipId, day, speedMps, form } = clip
  const isEasy =
    speedMps !== null && mileSpeedMps !== null && speedMps < MILE_FROM_SHARE * mileSpeedMps
  return FLAGGED_MEASURES.map((name) => ({
    name,
    ...form.measures[name],
    speed: isEasy ? 'easy' : 'mile',
    clipId,
    day,
  }))
}
