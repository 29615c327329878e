/** What the rules hold down today, for checking an edit of the runner. */
import type { DayLimit } from './day-limit.ts'
import type { Finding } from './rule.ts'
import { RULES } from './rules/rules.ts'
import type { Situation } from './situation.ts'

export interface ActiveLimit {
  readonly limit: DayLimit
  readonly finding: Finding
}

/** Every limit of every rule that applies in this situation; red ones can never be overruled. */
export function activeLimits(situation: Situation): readonly ActiveLimit[] {
  return RULES.flatMap((rule) => rule.find(situation)).flatMap((finding) =>
    finding.action?.kind === 'limit'
      ? finding.action.limits.map((limit) => ({ limit, finding }))
      : [],
  )
}
