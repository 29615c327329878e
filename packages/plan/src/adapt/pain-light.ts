/** The traffic light of pain (Silbernagel and Thomeé; grade B for tendons, D elsewhere; science D5). */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { PainReport, PainSite, Side } from '../model/training-event.ts'

export type PainLight = 'green' | 'amber' | 'red'

const GREEN_MOST = 2
const RED_FROM = 5
const AMBER_MORNING_RISE = 1

/** Where it hurts: "left Achilles tendon". */
export function placeOf({
  site,
  side,
}: {
  readonly site: PainSite
  readonly side: Side
}): Message<'pain.place'> {
  return message('pain.place', { site: message(`pain.site.${site}`), side })
}

/** Worst of what was said on the scale 0 to 10; 0 when nothing was. */
export function worstPain({ during, after, nextMorning }: PainReport): number {
  return Math.max(during ?? 0, after ?? 0, nextMorning ?? 0)
}

/**
 * Green up to 2 and back to normal by morning; amber 3 and 4 (5 where the complaint is known and
 * stable), or a morning worse by one point or more; red from 5, with a limp, swelling, pain that
 * grows during the run, or pain on one spot of a bone at any score.
 */
export function painLight(
  pain: PainReport,
  known: { readonly stable: boolean; readonly morningBefore: number },
): PainLight {
  const worst = worstPain(pain)
  const sign = pain.focalBone || pain.limping || pain.swelling || pain.worseDuringRun
  if (sign || worst > RED_FROM || (worst === RED_FROM && !known.stable)) return 'red'
  const morning = pain.nextMorning ?? 0
  const worse = morning >= known.morningBefore + AMBER_MORNING_RISE && morning > 0
  return worst > GREEN_MOST || worse ? 'amber' : 'green'
}

/** Why pain has its light: the first sign or score of the rule that is met. */
export function whyLight(
  pain: PainReport,
  known: { readonly stable: boolean; readonly morningBefore: number },
): Message {
  const score = worstPain(pain)
  if (pain.focalBone) return message('light.bone')
  if (pain.limping) return message('light.limp')
  if (pain.swelling) return message('light.swelling')
  if (pain.worseDuringRun) return message('light.worse')
  const light = painLight(pain, known)
  if (light === 'red') return message('light.red', { score, from: RED_FROM })
  if (light === 'green') return message('light.green', { score, most: GREEN_MOST })
  if (score === RED_FROM) return message('light.known', { score })
  return score > GREEN_MOST
    ? message('light.amber', { score, most: GREEN_MOST })
    : message('light.morning', { score: pain.nextMorning ?? 0, before: known.morningBefore })
}
