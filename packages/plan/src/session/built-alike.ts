/** What sessions of the library depend on, so that each is built once for all requests that agree in it. */
import type { Ability, PlanRequest } from '../model/plan.ts'

/** A key for a `WeakMap`, and nothing else. */
export type BuiltAlike = WeakKey

const OF_REQUEST = new WeakMap<PlanRequest, BuiltAlike>()
const OF_ABILITY = new WeakMap<Ability, Map<string, BuiltAlike>>()

/** The same object for every request with the same ability and the same places to run. */
export function builtAlike(request: PlanRequest): BuiltAlike {
  const known = OF_REQUEST.get(request)
  if (known !== undefined) return known
  const { track, hills, treadmill } = request.availability
  const places = JSON.stringify([track, hills, treadmill])
  const ofAbility = OF_ABILITY.get(request.ability) ?? new Map<string, BuiltAlike>()
  OF_ABILITY.set(request.ability, ofAbility)
  const key = ofAbility.get(places) ?? {}
  ofAbility.set(places, key)
  OF_REQUEST.set(request, key)
  return key
}
