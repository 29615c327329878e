import type { ConditionPart, RunInConditions } from './conditions.ts'

/** Grass costs two per cent of speed (science A10, grade X); track and road nothing. */
const GRASS_LOSS = 0.02
const GRASS_SD = 0.01

/** Correction for the ground; `null` on track, road and belt. Trails are never evidence. */
export function surfacePart(run: RunInConditions): ConditionPart | null {
  if (run.setting !== 'grass') return null
  return { factor: 'surface', logSpeed: GRASS_LOSS, sd: GRASS_SD }
}
