import type { TrendAnswer } from './judge-trend.ts'

/** How strongly the mile is suggested: two signs, one, or because the runner asks. */
export type Suggestion = 'strong' | 'moderate' | 'exploratory'

/** From this answer on (0 to 10) running feels stuck (science G, rule F). */
export const FEELS_STUCK = 6

/** What speaks for a change. */
export interface Signs {
  readonly answer: TrendAnswer
  /** Null where there are too few runs to say. */
  readonly monotonous: boolean | null
  /** Answer to "my running feels stuck", 0 to 10; `null` if it was not given. */
  readonly stuck: number | null
}

/**
 * How strongly the mile is suggested (science G): a plateau in sameness; a plateau, or sameness that
 * feels stuck; otherwise because the runner opened the page. A decline is never a reason: see `notNow`.
 */
export function suggestionOf({ answer, monotonous, stuck }: Signs): Suggestion {
  if (answer === 'plateau') return monotonous === true ? 'strong' : 'moderate'
  return monotonous === true && stuck !== null && stuck >= FEELS_STUCK ? 'moderate' : 'exploratory'
}
