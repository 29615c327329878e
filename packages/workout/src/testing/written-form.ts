/** A workout of the library as a runner would type it, for tests; `null` where no words exist for it. */
import { isAllOut, isUphillStep } from '../classify/step-kinds.ts'
import { bandOf } from '../library/step-building.ts'
import { WALK_MPS } from '../step-size.ts'
import type { BuildContext } from '../library/session-spec.ts'
import { KEPT_BY_PACE } from '../shorthand/read-pace-name.ts'
import type {
  WrittenItem,
  WrittenLength,
  WrittenPace,
  WrittenPart,
  WrittenRest,
  WrittenRun,
  WrittenSession,
} from '../shorthand/written-workout.ts'
import { flattenSteps, stepDistanceM, stepDurationS, workBouts } from '../totals.ts'
import { PACE_SYMBOLS } from '../workout.ts'
import type { Step, Workout } from '../workout.ts'

interface Bout {
  readonly runs: readonly WrittenRun[]
  readonly rest: WrittenRest | null
  readonly key: string
}

export function writtenForm(workout: Workout, context: BuildContext): WrittenSession | null {
  const steps = flattenSteps(workout)
  const isWork = ({ intent }: Step) => intent === 'work'
  const first = steps.findIndex(isWork)
  const last = steps.findLastIndex(isWork)
  const drillsInside = steps
    .slice(Math.max(0, first), last)
    .some(({ intent }) => intent === 'drill')
  if (drillsInside && workBouts(workout).length > 2) return null
  const main = first < 0 ? [] : steps.slice(first, last + 1)
  const parts: readonly WrittenPart[] = [
    ...around(first < 0 ? steps : steps.slice(0, first)),
    ...(drillsInside ? main.flatMap((step, i) => easyOrDrills(step, main[i - 1], context)) : []),
    ...(drillsInside ? [] : mainPart(boutsOf(main, context), main)),
    ...around(first < 0 ? [] : steps.slice(last + 1)),
  ]
  return parts.length === 0 ? null : { when: null, kind: 'run', parts }
}

const lengthOf = ({ duration }: Step): WrittenLength =>
  duration.kind === 'distance'
    ? { kind: 'distance', distanceM: Number(duration.distanceM.toFixed(2)) }
    : { kind: 'time', timeS: duration.kind === 'time' ? duration.timeS : duration.expectedS }

/** Warm-up, drills, strides, walks between them, and cool-down. */
function around(steps: readonly Step[]): readonly WrittenPart[] {
  const strides = steps.filter(({ intent }) => intent === 'strides')
  const firstStride = steps.findIndex(({ intent }) => intent === 'strides')
  return steps.flatMap((step, i): readonly WrittenPart[] => {
    const before = steps[i - 1]
    const walked = before !== undefined && steps[i + 1]?.intent !== 'strides'
    if (step.intent === 'recovery' && walked) {
      const rest = restOf([step])
      return rest === null ? [] : [{ kind: 'pause', rest }]
    }
    if (step.intent === 'warmup') return [{ kind: 'warm-up', length: lengthOf(step) }]
    if (step.intent === 'cooldown') return [{ kind: 'cool-down', length: lengthOf(step) }]
    if (step.intent === 'drill') return before?.intent === 'drill' ? [] : [{ kind: 'drills' }]
    return i === firstStride
      ? [{ kind: 'strides', times: strides.length, length: lengthOf(step) }]
      : []
  })
}

function easyOrDrills(
  step: Step,
  before: Step | undefined,
  context: BuildContext,
): readonly WrittenPart[] {
  if (step.intent === 'drill') return before?.intent === 'drill' ? [] : [{ kind: 'drills' }]
  return [runOf(step, context)]
}

function runOf(step: Step, context: BuildContext): WrittenRun {
  return {
    kind: 'run',
    length: lengthOf(step),
    pace: paceOf(step, context),
    uphill: isUphillStep(step),
  }
}

function paceOf(step: Step, context: BuildContext): WrittenPace | null {
  const { target, gradePct } = step
  if (target.kind === 'none') return null
  const { symbol, band } = target
  const options = gradePct === null ? {} : { gradePct }
  const isBand = (to: (typeof PACE_SYMBOLS)[number]) => {
    const other = bandOf(context, symbol, { ...options, to })
    return (
      Math.abs(other.fastMps - band.fastMps) < 1e-9 && Math.abs(other.slowMps - band.slowMps) < 1e-9
    )
  }
  const to = isBand(symbol) ? undefined : PACE_SYMBOLS.find(isBand)
  const felt = target.kind === 'effort' && !isUphillStep(step) && KEPT_BY_PACE.has(symbol)
  const effort = felt ? { byEffort: true as const } : {}
  const between = to !== undefined && KEPT_BY_PACE.has(symbol) && KEPT_BY_PACE.has(to)
  return between && !isUphillStep(step)
    ? { kind: 'between', from: symbol, to, ...effort }
    : { kind: 'symbol', symbol, ...effort }
}

function boutsOf(main: readonly Step[], context: BuildContext): readonly Bout[] {
  const bouts: { steps: Step[]; rests: Step[] }[] = []
  for (const step of main) {
    const last = bouts.at(-1)
    if (step.intent !== 'work') last?.rests.push(step)
    else if (last === undefined || last.rests.length > 0) bouts.push({ steps: [step], rests: [] })
    else last.steps.push(step)
  }
  return bouts.map(({ steps, rests }) => {
    const runs = steps.map((step) => runOf(step, context))
    const rest = restOf(rests)
    return { runs, rest, key: JSON.stringify(runs) }
  })
}

function restOf(rests: readonly Step[]): WrittenRest | null {
  const [first] = rests
  if (first === undefined) return null
  const sum = (of: (step: Step) => number) => rests.reduce((all, step) => all + of(step), 0)
  const byDistance = rests.every(({ duration }) => duration.kind === 'distance')
  const length: WrittenLength = byDistance
    ? { kind: 'distance', distanceM: Math.round(sum(stepDistanceM)) }
    : { kind: 'time', timeS: Math.round(sum(stepDurationS)) }
  const { target } = first
  const speed = target.kind === 'none' ? target.speedMps : null
  if (speed === 0) return { kind: 'length', length, how: 'rest' }
  return { kind: 'length', length, how: speed === WALK_MPS && rests.length === 1 ? 'walk' : 'jog' }
}

function mainPart(bouts: readonly Bout[], main: readonly Step[]): readonly WrittenPart[] {
  const [only] = main
  if (main.length === 1 && only !== undefined && isAllOut(only)) {
    return [{ kind: 'time-trial', length: lengthOf(only) }]
  }
  return itemsOf(bouts)
}

/** Equal bouts as one set, sets that come again as a set of sets, else one after the other. */
function itemsOf(bouts: readonly Bout[]): readonly WrittenItem[] {
  const items: WrittenItem[] = []
  for (let i = 0; i < bouts.length;) {
    const { size, times } = longestRun(bouts.slice(i))
    const end = i + size * times
    const set = bouts.slice(i, i + size)
    const inner = size === 1 ? (set[0]?.runs ?? []) : itemsOf(withoutLastRest(set))
    const between = set.at(-1)?.rest ?? null
    if (times === 1) items.push(...inner)
    else
      items.push({
        kind: 'set',
        times,
        items: inner,
        inside: insideOf(inner),
        between,
        cutdown: false,
      })
    const after = bouts[end - 1]?.rest ?? null
    if (after !== null && end < bouts.length) items.push({ kind: 'pause', rest: after })
    i = end
  }
  return items
}

const insideOf = (items: readonly WrittenItem[]) => (items.length > 1 ? 'straight' : null)

function withoutLastRest(set: readonly Bout[]): readonly Bout[] {
  return set.map((bout, i) => (i === set.length - 1 ? { ...bout, rest: null } : bout))
}

/** The bouts at the beginning that come again at once: as many bouts as possible, in the shortest form. */
function longestRun(bouts: readonly Bout[]): { readonly size: number; readonly times: number } {
  const restAfter = (i: number) => JSON.stringify(bouts[i]?.rest)
  let best = { size: 1, times: 1 }
  for (let size = 1; 2 * size <= bouts.length; size++) {
    let same = size
    while (
      bouts[same] !== undefined &&
      bouts[same]?.key === bouts[same % size]?.key &&
      restAfter(same - 1) === restAfter((same - 1) % size)
    ) {
      same += 1
    }
    const times = Math.floor(same / size)
    if (times > 1 && size * times > best.size * best.times) best = { size, times }
  }
  return best
}
