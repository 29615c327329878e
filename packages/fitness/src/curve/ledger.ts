import type { Evidence } from '../evidence/evidence.ts'
import type { Belief } from './believe-on.ts'
import { effectOf } from './effect-of.ts'
import { conditionsOf } from './evidence-error.ts'
import type { EvidenceEffect, EvidenceFlag } from './fitness-estimate.ts'
import type { Settled } from './settle-conflicts.ts'
import { atDistance } from './race-distances.ts'

/** A result this many standard deviations from what the others expect is flagged. */
const FLAGGED_SD = 2.5

/** Everything that a belief rests on, with what each piece did. */
export function usedEffects({ results, training, lifted }: Belief): readonly EvidenceEffect[] {
  const base = training ?? results
  const strongest = [lifted.mile, lifted.elsewhere].filter((push) => push !== null)
  const lone = results?.used.length === 1
  return [
    ...(results?.used ?? []).map(({ at, settled, mileWeight }) =>
      effectOf(at.result, {
        level: at.level,
        expected: settled.expected,
        raisedMile: mileWeight * (settled.level - settled.expected),
        flags: lone ? [] : surpriseOf(at.level, settled),
      }),
    ),
    ...(training?.steps ?? []).map(({ bound, before, after }) =>
      effectOf(bound.evidence, {
        level: bound.level,
        expected: before,
        raisedMile: after - before,
        flags: ['stands-in-for-result'],
      }),
    ),
    ...[...new Map(strongest.map((push) => [push.bound.evidence, push])).values()].map((push) =>
      effectOf(push.bound.evidence, {
        level: push.bound.level,
        expected: atDistance(base?.levels ?? [], Math.exp(push.bound.logDistance)),
        raisedMile: push.bound === lifted.mile?.bound ? lifted.raisedMile : 0,
        flags: push.doubted ? ['faster-than-expected'] : [],
      }),
    ),
  ]
}

function surpriseOf(level: number, { expected, sd, outvoted }: Settled): readonly EvidenceFlag[] {
  if (!outvoted && Math.abs(level - expected) < FLAGGED_SD * sd) return []
  return [level < expected ? 'slower-than-expected' : 'faster-than-expected']
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
