import type { AthleteView, SquadRow } from '../../api/squad.ts'

const NEEDED = ['workouts', 'results', 'health'] as const

/** Whether a plan is open to the person who looks: a coach who sees what the safety rules look at. */
export function mayChangePlans({
  role,
  fields,
}: Pick<SquadRow, 'role' | 'fields'> | Pick<AthleteView, 'role' | 'fields'>): boolean {
  return role === 'coach' && NEEDED.every((field) => fields.includes(field))
}
