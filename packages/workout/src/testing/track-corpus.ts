/** Track sessions as coaches write them, nested ones above all; what every format must carry. */
import { verbatim } from '@bell-lap/units/message'
import { cueOf, drillCue } from '../cues.ts'
import type { Cue } from '../cues.ts'
import type {
  Intent,
  PaceSymbol,
  Step,
  StepDuration,
  StepTarget,
  Workout,
  WorkoutElement,
} from '../workout.ts'
import { pacesFor } from './a-runner.ts'

export const CORPUS_MILE_S = 300
const PACES = pacesFor(CORPUS_MILE_S)

const metres = (distanceM: number): StepDuration => ({ kind: 'distance', distanceM })
const seconds = (timeS: number): StepDuration => ({ kind: 'time', timeS })
const lapPress = (expectedS: number): StepDuration => ({ kind: 'open', expectedS })

function step(
  intent: Intent,
  duration: StepDuration,
  target: StepTarget,
  more: { readonly cue?: Cue; readonly gradePct?: number } = {},
): Step {
  const { cue, gradePct = null } = more
  return { kind: 'step', intent, duration, target, cue: cueOf(cue), gradePct }
}
const paced = (symbol: PaceSymbol): StepTarget => ({ kind: 'pace', symbol, band: PACES[symbol] })
const byEffort = (symbol: PaceSymbol): StepTarget => ({
  kind: 'effort',
  symbol,
  band: PACES[symbol],
  cr10: [7, 8],
})
const rep = (distanceM: number, symbol: PaceSymbol) =>
  step('work', metres(distanceM), paced(symbol))
const jog = (distanceM: number) =>
  step('recovery', metres(distanceM), { kind: 'none', speedMps: 2.6 }, { cue: 'jog' })
const walk = (timeS: number) =>
  step('recovery', seconds(timeS), { kind: 'none', speedMps: 1.4 }, { cue: 'walk' })
const stand = (timeS: number) =>
  step('rest', seconds(timeS), { kind: 'none', speedMps: 0 }, { cue: 'stand' })
const repeat = (times: number, ...steps: readonly WorkoutElement[]): WorkoutElement => ({
  kind: 'repeat',
  times,
  steps,
})

const WARM_UP = step('warmup', lapPress(900), paced('E'))
const COOL_DOWN = step('cooldown', seconds(600), paced('E'))
const DRILL = step(
  'drill',
  lapPress(60),
  { kind: 'none', speedMps: 0.8 },
  { cue: drillCue('skip-a', 'twice-metres', { distanceM: 40 }) },
)

function session(title: string, elements: readonly WorkoutElement[]): Workout {
  return {
    sessionId: 'R3',
    family: 'R',
    title: verbatim(title),
    place: 'track',
    elements: [WARM_UP, ...elements, COOL_DOWN],
    expectedCr10: 7,
  }
}

/** Recoveries stand between, never after the last rep or the last set. */
export const TRACK_CORPUS: readonly Workout[] = [
  session('6 × 400 m, 200 m jog', [repeat(5, rep(400, 'MI'), jog(200)), rep(400, 'MI')]),
  session('3 × (4 × 200 m), 200 m jog, 400 m between sets', [
    repeat(2, repeat(3, rep(200, 'MI'), jog(200)), rep(200, 'MI'), jog(400)),
    repeat(3, rep(200, 'MI'), jog(200)),
    rep(200, 'MI'),
  ]),
  session('2 sets of 4 × 300 m, 100 m walk, 600 m jog', [
    repeat(3, rep(300, '8H'), walk(75)),
    rep(300, '8H'),
    jog(600),
    repeat(3, rep(300, '8H'), walk(75)),
    rep(300, '8H'),
  ]),
  session('Ladder 400-800-1200-800-400, equal jog', [
    rep(400, 'MI'),
    jog(400),
    rep(800, '3K'),
    jog(800),
    rep(1200, '5K'),
    jog(1200),
    rep(800, '3K'),
    jog(800),
    rep(400, 'MI'),
  ]),
  session('3 × (600, 400, 200 m), standing', [
    repeat(
      2,
      rep(600, '3K'),
      stand(60),
      rep(400, 'MI'),
      stand(60),
      rep(200, '8H'),
      step('recovery', seconds(300), { kind: 'none', speedMps: 1.4 }, { cue: 'walk' }),
    ),
    rep(600, '3K'),
    stand(60),
    rep(400, 'MI'),
    stand(60),
    rep(200, '8H'),
  ]),
  session('4 × 4 min at threshold, 1 min jog', [
    repeat(
      3,
      step('work', seconds(240), paced('T')),
      step('recovery', seconds(60), { kind: 'none', speedMps: 2.6 }, { cue: 'jog' }),
    ),
    step('work', seconds(240), paced('T')),
  ]),
  session('8 × 30 s uphill, jog down', [
    repeat(
      7,
      step('work', seconds(30), byEffort('MI'), { gradePct: 6 }),
      step('recovery', seconds(75), { kind: 'none', speedMps: 2.4 }, { cue: 'jog-down' }),
    ),
    step('work', seconds(30), byEffort('MI'), { gradePct: 6 }),
  ]),
  session('Drills, 4 strides, 2 × (mile, 4 × 200 m)', [
    DRILL,
    repeat(4, step('strides', metres(100), paced('FAST')), walk(60)),
    repeat(
      2,
      rep(1609.344, 'T'),
      step('rest', lapPress(180), { kind: 'none', speedMps: 0 }, { cue: 'full-recovery' }),
      repeat(4, rep(200, 'MI'), jog(200)),
    ),
  ]),
]
