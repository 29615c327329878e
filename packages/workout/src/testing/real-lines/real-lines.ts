/** All real lines, by set and kind. */
import { FIFTH_LINES } from './fifth.ts'
import { FIRST_LINES } from './first.ts'
import { FOURTH_LINES } from './fourth.ts'
import type { RealLine, RealLines } from './real-line.ts'
import { SECOND_LINES } from './second.ts'
import { SIXTH_LINES } from './sixth.ts'
import { THIRD_LINES } from './third.ts'

const SETS: Readonly<Record<string, RealLines>> = {
  first: FIRST_LINES,
  second: SECOND_LINES,
  third: THIRD_LINES,
  fourth: FOURTH_LINES,
  fifth: FIFTH_LINES,
  sixth: SIXTH_LINES,
}

export const REAL_LINES: readonly {
  readonly set: string
  readonly kind: string
  readonly lines: readonly RealLine[]
}[] = Object.entries(SETS).flatMap(([set, kinds]) =>
  Object.entries(kinds).map(([kind, lines]) => ({ set, kind, lines })),
)
