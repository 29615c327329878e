/**
 * What strength work a painful place forbids (science D5 and F; which exercise loads which place is
 * anatomy, that it waits while it hurts is coaching practice, grade D). Jumps and heavy legs wait
 * wherever it hurts; the reason says why for each place. Slow heel raises without weight stay for the
 * Achilles tendon: loading it slowly is how tendons are brought back (Silbernagel and Thomeé, grade B).
 */
import type { PainSite } from '../model/training-event.ts'
import type { ExerciseLoad } from '../model/plan.ts'

export interface SiteLoads {
  readonly without: readonly ExerciseLoad[]
  readonly why: string
}

export const SITE_LOADS: Readonly<Record<PainSite, SiteLoads>> = {
  foot: { without: ['calf'], why: 'landing and rising on the toes load the foot' },
  ankle: { without: ['calf'], why: 'landing and heel raises load the ankle' },
  achilles: { without: [], why: 'jumps load the Achilles tendon more than running does' },
  calf: { without: ['calf'], why: 'jumps and heel raises load the calf' },
  shin: { without: [], why: 'the bone of the shin takes every landing' },
  knee: { without: ['knee'], why: 'landing and squatting load the knee' },
  'thigh-front': { without: ['knee'], why: 'landing and squatting load the front of the thigh' },
  'thigh-back': { without: ['hamstring'], why: 'bounds and deadlifts load the hamstrings' },
  hip: { without: ['hip', 'adductor'], why: 'landing on one leg loads the hip' },
  groin: { without: ['adductor', 'hip'], why: 'landing on one leg loads the groin' },
  'lower-back': { without: ['back'], why: 'landing and lifting load the back' },
  other: { without: [], why: 'what jars or strains could load the place that hurts' },
}
