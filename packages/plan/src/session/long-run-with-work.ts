import { LIBRARY } from '../ledger/library-ids.ts'
import type { PlannedSession } from '../model/plan.ts'

/** A long run with a steady finish or with surges: no hard session, but not easy running either. */
export const isLongRunWithWork = ({ workout }: PlannedSession): boolean =>
  workout.sessionId === LIBRARY.longSteady || workout.sessionId === LIBRARY.longSurges
