/** Steps in a runner's words: "6 × 400 m at mile pace". */
import { MILE_M } from '@bell-lap/units/length'
import { foldRepeats, isRecovery } from './fold-repeats.ts'
import type { FoldedNode } from './fold-repeats.ts'
import { UPHILL_GRADE_PCT } from './library/step-building.ts'
import type { PaceSymbol, Step, StepDuration, WorkoutElement } from './workout.ts'

const RACE_WORDS: Readonly<Partial<Record<PaceSymbol, string>>> = {
  M: 'marathon',
  HM: 'half-marathon',
  '10K': '10K',
  '5K': '5K',
  '3K': '3K',
  MI: 'mile',
  GMI: 'goal mile',
  '8H': '800 m',
  '4H': '400 m',
}

/** "at mile pace", "at threshold", "easy". */
export function sayPace(symbol: PaceSymbol, effort: boolean): string {
  const race = RACE_WORDS[symbol]
  if (race !== undefined) return `at ${race} ${effort ? 'effort' : 'pace'}`
  if (symbol === 'REC') return 'very easy'
  if (symbol === 'E') return 'easy'
  if (symbol === 'S') return 'steady'
  if (symbol === 'T') return effort ? 'at threshold effort' : 'at threshold'
  if (symbol === 'CV') return 'at critical velocity'
  return symbol === 'FAST' ? 'fast and relaxed' : 'near top speed'
}

/** "45 s", "3 min", "2:30 min". */
export function sayTime(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole >= 60 && whole % 60 === 0) return `${whole / 60} min`
  if (whole < 120) return `${whole} s`
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')} min`
}

/** "400 m", "3 km", "mile", "3 miles". */
export function sayDistance(metres: number): string {
  const miles = Math.round(metres / MILE_M)
  if (miles > 0 && Math.abs(metres - miles * MILE_M) < 0.01) {
    return miles === 1 ? 'mile' : `${miles} miles`
  }
  if (metres >= 2000) return `${Number((metres / 1000).toFixed(1))} km`
  return `${Math.round(metres)} m`
}

export function sayDuration(duration: StepDuration): string {
  if (duration.kind === 'distance') return sayDistance(duration.distanceM)
  return sayTime(duration.kind === 'time' ? duration.timeS : duration.expectedS)
}

/** One step without its numbers of pace: "400 m at mile pace", "60 s jog". */
export function sayStep(step: Step): string {
  const length = sayDuration(step.duration)
  if (step.target.kind === 'none') {
    return step.intent === 'drill' ? (step.cue ?? 'drill') : `${length} ${step.cue ?? 'rest'}`
  }
  if (step.intent === 'strides') return `${length} strides`
  const uphill = (step.gradePct ?? 0) >= UPHILL_GRADE_PCT ? ' uphill' : ''
  return `${length}${uphill} ${sayTarget(step)}`
}

function sayTarget({ cue, target }: Step): string {
  if (cue?.startsWith('at ')) return cue
  return target.kind === 'none' ? '' : sayPace(target.symbol, target.kind === 'effort')
}

function sayNode(node: FoldedNode): string {
  if (node.kind === 'one') return sayStep(node.step)
  const inside = sayNodes(node.nodes)
  const single = node.nodes.length === 1 && node.nodes[0]?.kind === 'one'
  return `${node.times} × ${single ? inside : `(${inside})`}`
}

function isDrill(node: FoldedNode): boolean {
  return node.kind === 'one' && node.step.intent === 'drill'
}

function sayNodes(nodes: readonly FoldedNode[]): string {
  const said: string[] = []
  const told = nodes.filter((node) => node.kind !== 'one' || !isRecovery(node.step))
  told.forEach((node, i) => {
    const words = isDrill(node) ? 'drills' : sayNode(node)
    if (words === 'drills' && said.at(-1) === words) return
    const pace = sharedPace(node, told[i + 1])
    said.push(pace === null ? words : words.slice(0, -pace.length - 1))
  })
  return said.join(', then ')
}

/** The pace that the next piece says too, so that it is said once; `null` without one. */
function sharedPace(node: FoldedNode, next: FoldedNode | undefined): string | null {
  if (node.kind !== 'one' || next?.kind !== 'one') return null
  const pace = sayTarget(node.step)
  const same = pace !== '' && isPiece(node.step) && isPiece(next.step)
  return same && sayTarget(next.step) === pace ? pace : null
}

function isPiece({ intent, target }: Step): boolean {
  return intent === 'work' && target.kind !== 'none'
}

/** The work of a session in one line; recoveries are left out. */
export function sayElements(elements: readonly WorkoutElement[]): string {
  return sayNodes(foldRepeats(elements))
}

/** The main part in one line, from the first piece of work to the last; `null` without work. */
export function sayMainPart(elements: readonly WorkoutElement[]): string | null {
  const first = elements.findIndex(holdsWork)
  if (first < 0) return null
  const said = sayElements(elements.slice(first, elements.findLastIndex(holdsWork) + 1))
  return said.charAt(0).toUpperCase() + said.slice(1)
}

/** Whether there is work in it, at any depth. */
export function holdsWork(element: WorkoutElement): boolean {
  return element.kind === 'step' ? element.intent === 'work' : element.steps.some(holdsWork)
}
