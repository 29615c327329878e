/**
 * Workouts leave the recovery out after the last rep, so "6 × 400 m" is stored as five reps with a
 * recovery and one without. This puts the six together again, for titles, cards and screens.
 */
import type { Step, WorkoutElement } from './workout.ts'

interface StepNode {
  readonly kind: 'one'
  readonly step: Step
}
export interface GroupNode {
  readonly kind: 'group'
  readonly times: number
  readonly nodes: readonly FoldedNode[]
  /** Between two repetitions; not after the last one. */
  readonly between: readonly Step[]
}
export type FoldedNode = StepNode | GroupNode

export function isRecovery(element: WorkoutElement): element is Step {
  return element.kind === 'step' && (element.intent === 'recovery' || element.intent === 'rest')
}

export function foldRepeats(elements: readonly WorkoutElement[]): readonly FoldedNode[] {
  const nodes: FoldedNode[] = []
  let i = 0
  while (i < elements.length) {
    const element = elements[i]
    if (element === undefined) break
    i += 1
    if (element.kind === 'step') {
      nodes.push({ kind: 'one', step: element })
      continue
    }
    const { body, between } = splitRecovery(element.steps)
    const again = same(elements.slice(i, i + body.length), body)
    if (between.length > 0 && again) {
      i += body.length
      nodes.push({ kind: 'group', times: element.times + 1, nodes: foldRepeats(body), between })
      continue
    }
    const inside = foldRepeats(element.steps)
    // What is left of a repeat when repetitions were taken away may be run once.
    if (element.times === 1) nodes.push(...inside)
    else nodes.push({ kind: 'group', times: element.times, nodes: inside, between: [] })
  }
  return foldPairs(nodes)
}

function splitRecovery(steps: readonly WorkoutElement[]) {
  let end = steps.length
  while (end > 0 && isRecovery(steps[end - 1] as WorkoutElement)) end -= 1
  if (end === 0) return { body: steps, between: [] as Step[] }
  return { body: steps.slice(0, end), between: steps.slice(end).filter(isRecovery) }
}

/** Whether two lists of plain data hold the same; most differ in the first thing looked at. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const names = Object.keys(a)
  if (names.length !== Object.keys(b).length) return false
  return names.every((name) => same(a[name as keyof typeof a], b[name as keyof typeof b]))
}

function recoveryNode(node: FoldedNode | undefined): Step | null {
  return node?.kind === 'one' && isRecovery(node.step) ? node.step : null
}

/** Two equal bouts with a recovery between them are "2 ×"; the longest such bout wins. */
function foldPairs(nodes: readonly FoldedNode[]): readonly FoldedNode[] {
  for (let start = 0; start < nodes.length; start++) {
    if (recoveryNode(nodes[start]) !== null) continue
    for (let length = Math.floor((nodes.length - start) / 2); length >= 1; length--) {
      const bout = nodes.slice(start, start + length)
      const between = recoveriesFrom(nodes, start + length)
      const next = start + length + between.length
      if (between.length === 0 || recoveryNode(bout.at(-1)) !== null) continue
      if (!same(nodes.slice(next, next + length), bout)) continue
      const group: GroupNode = { kind: 'group', times: 2, nodes: foldPairs(bout), between }
      return [...nodes.slice(0, start), group, ...foldPairs(nodes.slice(next + length))]
    }
  }
  return nodes
}

function recoveriesFrom(nodes: readonly FoldedNode[], from: number): readonly Step[] {
  const found: Step[] = []
  for (let i = from; i < nodes.length; i++) {
    const step = recoveryNode(nodes[i])
    if (step === null) break
    found.push(step)
  }
  return found
}
