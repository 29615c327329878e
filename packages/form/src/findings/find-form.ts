/** What is worth working on: at most two findings, and none below what can be told from chance. */
import type { FormTrend } from '../watch/trend.ts'
import type { Fault } from './fault.ts'
import type { FormFinding } from './finding.ts'
import { videoFaults } from './video-faults.ts'
import type { VideoMeasure } from './video-faults.ts'

/** Contact time late against early in a session at mile pace or in a race; times in milliseconds. */
export interface LateContact {
  readonly runId: string
  readonly day: string
  /** Form-breakdown index (science E4). */
  readonly index: number
  readonly freshMs: number
  readonly tiredMs: number
  /** With its 80 % range. */
  readonly changeMs: number
  readonly lowMs: number
  readonly highMs: number
  /** A smaller change cannot be told from chance. */
  readonly leastChangeMs: number
  /** Windows of ten seconds on each side. */
  readonly early: number
  readonly late: number
}

/** Everything that findings are made from; what is not known is left empty. */
export interface FormEvidence {
  /** The latest session or race that could be compared, none older than four weeks. */
  readonly late: LateContact | null
  /** Of the sensor in use, at the runner's own speeds. */
  readonly trends: readonly FormTrend[]
  readonly video: readonly VideoMeasure[]
}

const MOST_FINDINGS = 2
/** The index counts as clearly changed from here on (science E4). */
const CLEAR_INDEX = 3

/**
 * At most two findings, the surest first; an empty answer means that there is nothing to change. Each excess is at least the
 * least change that can be told from chance, and its 80 % range lies on one side of zero.
 *
 * @example
 * findForm({ late: null, trends: [], video: [] }) // []
 */
export function findForm({ late, trends, video }: FormEvidence): readonly FormFinding[] {
  const found = [
    ...(late === null ? [] : lateContact(late)),
    ...trends.flatMap(fromTrend),
    ...videoFaults(video),
  ].filter(isSure)
  const byFault = new Map<Fault, FormFinding>()
  for (const one of found.toSorted((a, b) => sureness(b) - sureness(a)))
    if (!byFault.has(one.fault)) byFault.set(one.fault, one)
  return [...byFault.values()].slice(0, MOST_FINDINGS)
}

const sureness = ({ excess, leastChange }: FormFinding) => Math.abs(excess) / leastChange

const isSure = ({ excess, leastChange, low, high }: FormFinding): boolean =>
  [excess, low, high].every((value) => Number.isFinite(value)) &&
  leastChange > 0 &&
  Math.abs(excess) >= leastChange &&
  low * high > 0

function lateContact(late: LateContact): readonly FormFinding[] {
  if (late.index < CLEAR_INDEX || late.changeMs <= 0) return []
  return [
    {
      fault: 'late-contact',
      source: 'session',
      measure: 'groundContactMs',
      value: late.tiredMs,
      excess: late.changeMs,
      low: late.lowMs,
      high: late.highMs,
      leastChange: late.leastChangeMs,
      sourceId: late.runId,
      day: late.day,
    },
  ]
}

/** Contact that grew longer or a step that grew higher over months; what else a watch sees has no drill. */
const OF_TREND: Readonly<Partial<Record<FormTrend['metric'], Fault>>> = {
  groundContactMs: 'late-contact',
  verticalOscillationMm: 'bounce',
}

function fromTrend({ metric, months, change }: FormTrend): readonly FormFinding[] {
  const fault = OF_TREND[metric]
  const last = months.at(-1)
  if (fault === undefined || last === undefined || change.state !== 'up') return []
  return [
    {
      fault,
      source: 'trend',
      measure: metric,
      value: last.value,
      excess: change.change,
      low: change.low,
      high: change.high,
      leastChange: change.leastChange,
      sourceId: null,
      day: null,
    },
  ]
}
