/** Every arm on the same athletes with the same luck. */
import { buildPlan } from '@bell-lap/plan/draft/build-plan'
import { daysBetween } from '@bell-lap/units/calendar-day'
import { seededRandom, seedFor } from '@bell-lap/synthetic-runner/random'
import { drawAthlete } from './athlete.ts'
import type { Kind } from './athlete.ts'
import { askedByPlan } from './asked.ts'
import { live } from './live.ts'
import type { Course, Outcome } from './live.ts'
import { luckOf } from './luck.ts'
import { bookPlan, moreOfTheSame, withoutFastBudget, withSpikes } from './other-arms.ts'
import { abilityFrom, FIRST_DAY, planRequest, racesBefore, WEEKS } from './plan-request.ts'

export const ARMS = ['adaptive', 'as-written', 'book', 'same', 'spikes', 'no-fast-budget'] as const
export type Arm = (typeof ARMS)[number]
export type Compared = Readonly<Partial<Record<Arm, Outcome>>>

/**
 * One athlete under each arm; `null` when the engine refuses a plan, with its reason in `refused`.
 *
 * @example
 * const compared = compareArms(7, undefined, ['same'])
 * const outcome = 'outcomes' in compared ? compared.outcomes.same : compared.refused
 */
export function compareArms(
  seed: number,
  kind: Kind | undefined,
  arms: readonly Arm[] = ARMS,
): { readonly outcomes: Compared } | { readonly refused: string } {
  const athlete = drawAthlete(seededRandom(seedFor(seed, 0)), seed, kind)
  const evidence = racesBefore(athlete)
  const ability = abilityFrom(athlete, evidence, FIRST_DAY)
  if (ability === null) return { refused: 'not enough is known' }
  const request = planRequest(athlete, ability)
  const made = buildPlan(request)
  if (made.refused) return { refused: made.reasons.map(({ code }) => code).join(', ') }
  const { plan } = made
  const days = daysBetween(FIRST_DAY, plan.raceDay)
  const luck = luckOf(athlete, days)
  const courses: Readonly<Record<Arm, () => Course>> = {
    adaptive: () => ({ kind: 'adaptive', plan, request, evidence }),
    'as-written': () => ({ kind: 'fixed', askedOn: (day) => askedByPlan(plan, day) }),
    book: () => ({ kind: 'fixed', askedOn: bookPlan(ability, FIRST_DAY, WEEKS) }),
    same: () => ({ kind: 'fixed', askedOn: moreOfTheSame(athlete, FIRST_DAY) }),
    spikes: () => ({ kind: 'fixed', askedOn: withSpikes(plan) }),
    'no-fast-budget': () => ({ kind: 'fixed', askedOn: withoutFastBudget(plan) }),
  }
  const outcomes = Object.fromEntries(
    arms.map((arm) => [arm, live(athlete, courses[arm](), { firstDay: FIRST_DAY, days, luck })]),
  ) as Compared
  return { outcomes }
}
