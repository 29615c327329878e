import type { ConditionsCorrection } from '../conditions/correct-for-conditions.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { conditionsOf } from './evidence-error.ts'
import type { EvidenceEffect, EvidenceFlag } from './fitness-estimate.ts'

/**
 * The line of the ledger for a used piece of evidence. `levels` are those of the evidence, of what was
 * expected of it, and by how much it raised the mile; per cent of time, negative is faster.
 */
export function effectOf(
  evidence: Evidence,
  did: {
    readonly level: number
    readonly expected: number
    readonly raisedMile: number
    readonly flags: readonly EvidenceFlag[]
  },
): EvidenceEffect {
  const conditions = conditionsOf(evidence)
  return {
    id: evidence.id,
    kind: evidence.kind,
    day: evidence.day,
    distanceM: evidence.distanceM,
    timeS: evidence.timeS,
    oneSided: evidence.kind === 'training' || evidence.effort === 'jogged',
    used: true,
    excluded: false,
    movedMilePct: 100 * Math.expm1(-did.raisedMile),
    residualPct: 100 * Math.expm1(did.expected - did.level),
    flags: [...flagsOf(evidence), ...did.flags, ...flagsOfConditions(conditions)],
    conditions,
  }
}

/** What the evidence itself says of how it came about. */
function flagsOf(evidence: Evidence): readonly EvidenceFlag[] {
  if (evidence.kind === 'training') {
    if (evidence.measuredBy === 'gps') return ['gps-corrected']
    return evidence.measuredBy === 'treadmill' ? ['treadmill'] : []
  }
  const { timing, setting, effort } = evidence
  return [
    ...(timing === 'hand' ? (['hand-timed'] as const) : []),
    ...(setting === 'treadmill' ? (['treadmill'] as const) : []),
    ...(effort === 'jogged' || effort === 'tactical' ? [effort] : []),
  ]
}

/** A descent that helped by this much is said (log-speed, grade X). */
const DOWNHILL_SAID = -0.005

function flagsOfConditions({ parts, capped }: ConditionsCorrection): readonly EvidenceFlag[] {
  const grade = parts.find((part) => part.factor === 'grade')?.logSpeed ?? 0
  return [
    ...(grade < DOWNHILL_SAID ? (['downhill'] as const) : []),
    ...(capped ? (['correction-capped'] as const) : []),
  ]
}
