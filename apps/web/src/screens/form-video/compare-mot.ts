/** The knee in a MOT file of Sports2D against the one in a clip, or why it cannot be compared. */
import { compareKnee } from '@bell-lap/form/sports2d/compare-knee'
import type { KneeCompared } from '@bell-lap/form/sports2d/compare-knee'
import { readMot, UnreadableMot } from '@bell-lap/form/sports2d/read-mot'
import type { UnreadableMotReason } from '@bell-lap/form/sports2d/read-mot'
import type { ShownClip } from './shown-clip.ts'

export type MotCompared =
  | { readonly kind: 'compared'; readonly knee: KneeCompared }
  | { readonly kind: 'cannot'; readonly reason: UnreadableMotReason | 'other-film' }

export function compareMot(content: string, { recording, form }: ShownClip): MotCompared {
  try {
    const knee = compareKnee(readMot(content), recording, form)
    return knee === null ? { kind: 'cannot', reason: 'other-film' } : { kind: 'compared', knee }
  } catch (error) {
    if (error instanceof UnreadableMot) return { kind: 'cannot', reason: error.reason }
    throw error
  }
}
