import type { Evidence } from '../evidence/evidence.ts'
import type { Belief, Sources } from './believe-on.ts'
import { conditionsOf } from './evidence-error.ts'
import type { EvidenceEffect } from './fitness-estimate.ts'
import { stateOn } from './from-results.ts'
import { effectOf, flagsOf } from './learn-from.ts'
import type { Push } from './lower-bound.ts'

/** Everything that a belief rests on, with what each piece did. */
export function usedEffects(sources: Sources, belief: Belief): readonly EvidenceEffect[] {
  const { results, training, lifted } = belief
  const strongest = [lifted.mile, lifted.elsewhere].filter((push) => push !== null)
  return [
    ...results.map(({ effect }) => effect),
    ...(training?.steps ?? []).map(({ bound: { evidence }, before, movedMilePct }) =>
      effectOf(evidence, before, {
        movedMilePct,
        flags: [...flagsOf(evidence), 'stands-in-for-result'],
      }),
    ),
    ...[...new Set(strongest.map(({ bound }) => bound))].map(({ evidence }) =>
      effectOf(evidence, stateOn(sources.filter, evidence.day), {
        movedMilePct: evidence === lifted.mile?.bound.evidence ? lifted.movedMilePct : 0,
        flags: [...flagsOf(evidence), ...doubtOf(strongest, evidence)],
      }),
    ),
  ]
}

function doubtOf(
  strongest: readonly Push[],
  evidence: Evidence,
): readonly 'faster-than-expected'[] {
  const doubted = strongest.some((push) => push.bound.evidence === evidence && push.doubted)
  return doubted ? ['faster-than-expected'] : []
}

/** The line of the ledger for evidence that did nothing, and why. */
export function unusedEffect(
  evidence: Evidence,
  flag: EvidenceEffect['flags'][number],
): EvidenceEffect {
  return {
    id: evidence.id,
    kind: evidence.kind,
    day: evidence.day,
    distanceM: evidence.distanceM,
    timeS: evidence.timeS,
    oneSided: evidence.kind === 'training' || evidence.effort === 'jogged',
    used: false,
    excluded: evidence.excluded,
    movedMilePct: 0,
    residualPct: 0,
    flags: [flag],
    conditions: conditionsOf(evidence),
  }
}
