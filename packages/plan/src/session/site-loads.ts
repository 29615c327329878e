/**
 * What strength work a painful place forbids (science D5 and F; which exercise loads which place is
 * anatomy, that it waits while it hurts is coaching practice, grade D). Jumps and heavy legs wait
 * wherever it hurts; the reason says why for each place. Slow heel raises without weight stay for the
 * Achilles tendon: loading it slowly is how tendons are brought back (Silbernagel and Thomeé, grade B).
 */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { PainSite } from '../model/training-event.ts'
import type { ExerciseLoad } from '../model/plan.ts'

export interface SiteLoads {
  readonly without: readonly ExerciseLoad[]
  readonly why: Message
}

export const SITE_LOADS: Readonly<Record<PainSite, SiteLoads>> = {
  foot: { without: ['calf'], why: message('loads.foot') },
  ankle: { without: ['calf'], why: message('loads.ankle') },
  achilles: { without: [], why: message('loads.achilles') },
  calf: { without: ['calf'], why: message('loads.calf') },
  shin: { without: [], why: message('loads.shin') },
  knee: { without: ['knee'], why: message('loads.knee') },
  'thigh-front': { without: ['knee'], why: message('loads.thigh-front') },
  'thigh-back': { without: ['hamstring'], why: message('loads.thigh-back') },
  hip: { without: ['hip', 'adductor'], why: message('loads.hip') },
  groin: { without: ['adductor', 'hip'], why: message('loads.groin') },
  'lower-back': { without: ['back'], why: message('loads.lower-back') },
  other: { without: [], why: message('loads.other') },
}
