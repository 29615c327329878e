/** What the plan says where the caps leave less mile pace than a mile plan should hold (science D7). */
import { message } from '@bell-lap/units/message'
import { sessionFacts } from '../ledger/session-facts.ts'
import { usualWeekKm } from '../ledger/usual-week.ts'
import type { Plan, PlanNote, PlanRequest } from '../model/plan.ts'

/** The fullest mile-specific week holds 5 to 8 % of the usual week. */
const LEAST_SHARE = 0.05
const LEAST_M = 1200
const LEAST_FROM_KM = 25
/** Repetitions come in whole ones. */
const ROUNDING = 0.97

/** By the fullest mile-specific week; none where that holds enough. */
export function doseNote({ weeks }: Plan, request: PlanRequest): readonly PlanNote[] {
  const specific = weeks.filter(({ phase, cutBack }) => phase === 'specific' && !cutBack)
  if (specific.length === 0) return []
  const mostM = Math.max(
    ...specific.map(({ sessions }) =>
      sessions
        .filter(({ role }) => role === 'quality')
        .reduce((sum, { workout }) => sum + sessionFacts(workout, request.ability).repFastM, 0),
    ),
  )
  const usualKm = usualWeekKm(request.history)
  const leastM = Math.max(1000 * LEAST_SHARE * usualKm, usualKm >= LEAST_FROM_KM ? LEAST_M : 0)
  if (mostM >= ROUNDING * leastM) return []
  const text = message('note.little-mile-pace', { mostM, leastM: Math.round(leastM / 100) * 100 })
  return [{ code: 'little-mile-pace', text }]
}
