import type { SavedDay } from '../features/squad/saved-week-schema.ts'

/** Seven days from Monday on: typed text, `rest`, or `null` for a day that stays as planned. */
export const weekOf = (days: readonly (string | null)[]): readonly SavedDay[] =>
  days.map((text) => {
    if (text === null) return { kind: 'planned' }
    return text === 'rest' ? { kind: 'rest' } : { kind: 'workout', text }
  })
