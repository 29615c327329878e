/**
 * The flat list of steps a watch file holds: steps, and repeats that point back to their first
 * step. Devices are only proven with one level of repeats, so outer sets are written out.
 */
import type { Step, WorkoutElement } from '../workout.ts'

export type WatchStep =
  | { readonly kind: 'step'; readonly step: Step }
  /** Stands after its children; `fromIndex` is the first of them. */
  | { readonly kind: 'repeat'; readonly fromIndex: number; readonly times: number }

/** Users report about 50 steps as the most a watch takes. */
export const WATCH_STEP_LIMIT = 50

export interface WatchSteps {
  readonly steps: readonly WatchStep[]
  /** Sets could not be written out within the limit; some watches may not run them. */
  readonly nested: boolean
}

/** `null` when even nested repeats need more than `WATCH_STEP_LIMIT` steps. */
export function watchSteps(elements: readonly WorkoutElement[]): WatchSteps | null {
  const flat: WatchStep[] = []
  append(flat, elements, false)
  if (flat.length <= WATCH_STEP_LIMIT) return { steps: flat, nested: false }
  const nested: WatchStep[] = []
  append(nested, elements, true)
  return nested.length <= WATCH_STEP_LIMIT ? { steps: nested, nested: true } : null
}

function append(out: WatchStep[], elements: readonly WorkoutElement[], nesting: boolean): void {
  for (const element of elements) {
    if (element.kind === 'step') {
      out.push({ kind: 'step', step: element })
      continue
    }
    const deep = element.steps.some((child) => child.kind === 'repeat')
    if (element.times <= 1 || (deep && !nesting)) {
      for (let i = 0; i < element.times; i++) append(out, element.steps, nesting)
      continue
    }
    const fromIndex = out.length
    append(out, element.steps, nesting)
    out.push({ kind: 'repeat', fromIndex, times: element.times })
  }
}

/** How many steps there are with the outer sets written out. */
export function countWrittenOut(elements: readonly WorkoutElement[]): number {
  const flat: WatchStep[] = []
  append(flat, elements, false)
  return flat.length
}
