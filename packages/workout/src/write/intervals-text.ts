/**
 * A workout in the step language of intervals.icu. Rules: steps begin with "- "; words first, then
 * length, then target; `m` is minutes and `mtr` metres; absolute pace needs the word Pace; a block
 * "Nx" needs one blank line before and after; no nesting; words never begin with a number.
 */
import type { UnitSystem } from '@bell-lap/units/pace'
import { MILE_M } from '@bell-lap/units/length'
import { message } from '@bell-lap/units/message'
import type { Say } from '@bell-lap/units/message'
import { formatTime } from '@bell-lap/units/time'
import { milesOf } from '../describe/length.ts'
import { nameOfStep } from '../describe/step.ts'
import { foldRepeats } from '../fold-repeats.ts'
import type { FoldedNode, GroupNode } from '../fold-repeats.ts'
import type { PaceSymbol, Step, Workout } from '../workout.ts'
import { toAscii } from './ascii.ts'
import type { HeartBand, HeartBands } from './heart-bands.ts'
import { stepGoal } from './step-goal.ts'

export interface IntervalsTextOptions {
  readonly system: UnitSystem
  /** Heart rates in place of paces for long steady steps, written as shares; `null` keeps the paces. */
  readonly heart: HeartBands | null
  /** Says the names of the steps; the words of the language itself stay as they are. */
  readonly say: Say
}

/**
 * The text, ending in a newline. Recovery after the last rep is left out, as in the workout.
 *
 * @example
 * import { contextFor } from '@bell-lap/workout/testing/a-runner'
 * import { buildSession } from '@bell-lap/workout/library/build-session'
 * intervalsText(buildSession('R3', contextFor(330), 0.5), {
 *   system: 'metric',
 *   heart: null,
 *   say: ({ code }) => code,
 * })
 */
export function intervalsText(workout: Workout, options: IntervalsTextOptions): string {
  const blocks = workoutBlocks(workout)
  return `${blocks.map((block) => blockText(block, options)).join('\n\n')}\n`
}

interface Block {
  readonly heading: string
  readonly times: number
  readonly steps: readonly Step[]
}

function workoutBlocks(workout: Workout): readonly Block[] {
  const blocks: Block[] = []
  const single = (step: Step) => {
    const last = blocks.at(-1)
    const heading = headingOf(step)
    if (last !== undefined && last.times === 1 && last.heading === heading) {
      blocks[blocks.length - 1] = { ...last, steps: [...last.steps, step] }
    } else blocks.push({ heading, times: 1, steps: [step] })
  }
  const visit = (nodes: readonly FoldedNode[]) => {
    for (const node of nodes) {
      if (node.kind === 'one') single(node.step)
      else if (node.nodes.every((child) => child.kind === 'one')) flatGroup(node)
      else writtenOut(node)
    }
  }
  const flatGroup = (node: GroupNode) => {
    const bout = node.nodes.flatMap((child) => (child.kind === 'one' ? [child.step] : []))
    const times = node.between.length > 0 ? node.times - 1 : node.times
    const steps = [...bout, ...node.between]
    if (times > 1) blocks.push({ heading: headingOfBout(bout), times, steps })
    else steps.forEach(single)
    if (node.between.length > 0) bout.forEach(single)
  }
  const writtenOut = (node: GroupNode) => {
    for (let i = 0; i < node.times; i++) {
      visit(node.nodes)
      if (i < node.times - 1) node.between.forEach(single)
    }
  }
  visit(foldRepeats(workout.elements))
  return blocks
}

const HEADINGS: Readonly<Record<Step['intent'], string>> = {
  warmup: 'Warmup',
  drill: 'Drills',
  strides: 'Strides',
  cooldown: 'Cooldown',
  work: 'Main set',
  recovery: 'Between',
  rest: 'Between',
}
function headingOf(step: Step): string {
  return HEADINGS[step.intent]
}

/** A bout that begins with an easy piece is still the main set. */
function headingOfBout(bout: readonly Step[]): string {
  const work = bout.find(({ intent }) => intent === 'work')
  return headingOf(work ?? (bout[0] as Step))
}

function blockText(block: Block, options: IntervalsTextOptions): string {
  const heading = block.times > 1 ? `${block.heading} ${block.times}x` : block.heading
  return [heading, ...block.steps.map((step) => `- ${stepText(step, options)}`)].join('\n')
}

function stepText(step: Step, options: IntervalsTextOptions): string {
  const parts = [
    cueText(step, options.say),
    ...lengthText(step),
    ...targetText(step, options),
    ...intensity(step),
  ]
  return parts.join(' ')
}

/** "5K pace" in the words would be read as a length; these paces are spelled out. */
const SPELLED: ReadonlySet<PaceSymbol> = new Set(['10K', '5K', '3K', '8H', '4H'])

function cueText(step: Step, say: Say): string {
  const { target, intent } = step
  const isSpelled = intent === 'work' && target.kind !== 'none' && SPELLED.has(target.symbol)
  const name = isSpelled ? message(`spelled-${target.kind}.${target.symbol}`) : nameOfStep(step)
  const words = toAscii(say(name))
    .replace(/\d+ ?%?/g, '')
    .replace(/ {2,}/g, ' ')
    .trim()
  return /^[A-Za-z]/.test(words) ? words : 'Run'
}

function lengthText(step: Step): string[] {
  const { duration } = step
  if (duration.kind === 'open') return [clock(duration.expectedS), 'press lap']
  if (duration.kind === 'distance') return [metres(duration.distanceM)]
  return [clock(duration.timeS)]
}

function metres(distanceM: number): string {
  const miles = milesOf(distanceM)
  if (miles !== null) return `${miles}mi`
  const rounded = Math.round(distanceM)
  return `${rounded}mtr`
}

/** "1m30" is minutes and seconds in this language; 90 s is "1m30s". */
function clock(timeS: number): string {
  const whole = Math.round(timeS)
  const minutes = Math.floor(whole / 60)
  const seconds = whole % 60
  return `${minutes > 0 ? `${minutes}m` : ''}${seconds > 0 || minutes === 0 ? `${seconds}s` : ''}`
}

function targetText(step: Step, { system, heart }: IntervalsTextOptions): string[] {
  const goal = stepGoal(step, heart)
  if (goal.kind === 'open') return []
  if (goal.kind === 'heart') return heart === null ? [] : [heartText(goal, heart.reference)]
  const per = system === 'metric' ? 1000 : MILE_M
  const fast = formatTime(Math.floor(per / goal.fastMps))
  const slow = formatTime(Math.ceil(per / goal.slowMps))
  return [`${fast}-${slow}/${system === 'metric' ? 'km' : 'mi'} Pace`]
}

/** Shares of the heart rate that is set over there: "95-101% LTHR", "63-80% HR". */
function heartText(goal: HeartBand, { kind, bpm }: HeartBands['reference']): string {
  const share = (beats: number) => Math.round((100 * beats) / bpm)
  const unit = kind === 'threshold' ? 'LTHR' : 'HR'
  return `${share(goal.lowBpm)}-${share(goal.highBpm)}% ${unit}`
}

function intensity(step: Step): string[] {
  return step.intent === 'rest' || step.intent === 'recovery' ? ['intensity=rest'] : []
}
