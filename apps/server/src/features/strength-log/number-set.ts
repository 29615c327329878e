import { MOST_SETS } from './schema.ts'
import type { StrengthSet, StrengthSetInput } from './schema.ts'

/**
 * A set with a number of its own. Two programs that do not know of each other can both write a third set; both were
 * done, so the later one gets the next free number. The same set sent again keeps its number.
 *
 * @param own the id of the set
 * @param others every set that is known
 * @returns `null` where the day has as many sets of the exercise as it may have
 */
export function numberSet(
  own: string,
  set: StrengthSetInput,
  others: readonly StrengthSet[],
): StrengthSetInput | null {
  const taken = new Set(
    others.flatMap((one) => (one.id !== own && isSameWork(one, set) ? [one.set] : [])),
  )
  const numbers = Array.from({ length: MOST_SETS }, (_, index) => index + 1)
  const free = numbers.filter((number) => !taken.has(number))
  const number = free.find((one) => one >= set.set) ?? free[0]
  return number === undefined ? null : { ...set, set: number }
}

function isSameWork(one: StrengthSetInput, other: StrengthSetInput): boolean {
  return (
    one.day === other.day && one.exercise === other.exercise && one.sessionId === other.sessionId
  )
}
