import type { Plan } from './plan.ts'

/** Whether the plan begins with the rest of the week in which it was made. */
export function beginsWithLeadIn({ notes }: Pick<Plan, 'notes'>): boolean {
  return notes.some(({ code }) => code === 'lead-in')
}

/**
 * The number of each week, as the runner who asked for twelve weeks counts them: the first whole week
 * is week 1, and the lead-in before it has none (`null`).
 *
 * @example
 * weekNumbers({ notes: [], weeks: [] }) // []
 */
export function weekNumbers(plan: Pick<Plan, 'notes' | 'weeks'>): readonly (number | null)[] {
  const leadIn = beginsWithLeadIn(plan)
  return plan.weeks.map((_, i) => (leadIn ? i || null : i + 1))
}

/** How many weeks the plan has without its lead-in. */
export function wholeWeeks(plan: Pick<Plan, 'notes' | 'weeks'>): number {
  return weekNumbers(plan).at(-1) ?? 0
}
