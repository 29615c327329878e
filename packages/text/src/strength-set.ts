/** A set of strength work in words: "8 kg × 10", "45 s", "17 contacts". */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'

interface Done {
  readonly exercise?: string
  /** Repetitions, or ground contacts of jumps. */
  readonly reps: number | null
  readonly holdS: number | null
  readonly loadKg: number | null
}

/**
 * What was done in a set, or is about to be. Without a weight, the repetitions, seconds or contacts alone.
 *
 * @example
 * describeSet({ reps: 10, holdS: null, loadKg: 8 }).code // 'strength-log.with-weight'
 */
export function describeSet({ exercise = '', reps, holdS, loadKg }: Done): Message {
  const hasWeight = loadKg !== null && loadKg > 0
  if (holdS !== null) {
    return hasWeight
      ? message('strength-log.held-weight', { loadKg, holdS })
      : message('strength-log.held', { holdS })
  }
  if (exercise.startsWith('jumps-')) return message('strength-log.contacts', { reps: reps ?? 0 })
  return hasWeight
    ? message('strength-log.with-weight', { loadKg, reps: reps ?? 0 })
    : message('strength-log.reps', { reps: reps ?? 0 })
}
