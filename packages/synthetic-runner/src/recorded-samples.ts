import type { Segment, SyntheticRun } from './planned-run.ts'
import type { RoutePoint } from './made-up-route.ts'
import { onRoad, onTrack } from './made-up-route.ts'
import type { Random } from './random.ts'
import { kilometreLaps, pressedLaps } from './recorded-laps.ts'
import type { RecordedPause, Recording, Sample, Stretch } from './recording.ts'
import { seededRandom, seedFor } from './random.ts'
import { MAX_HEART_RATE_BPM, RESTING_HEART_RATE_BPM } from './synthetic-runner.ts'

/** Above this many records a file grows past 60 KB; the watch then saves fewer (smart recording). */
const MOST_RECORDS = 1500
/** GPS adds to the distance on a track, where it cuts nothing and swings wide, and less on the road. */
const TRACK_BIAS = 0.012
const ROAD_BIAS = 0.004
/** Time constant of the heart rate, s, and its drift in heart-rate reserve per minute (grade X). */
const HEART_LAG_S = 35
const HEART_DRIFT_PER_MIN = 0.0007
const HEART_RESERVE_AT_THRESHOLD = 0.88
/** Share of runs without a chest strap reading at all (science J4: dropouts). */
const NO_STRAP = 0.03

/** Spread of contact and oscillation from record to record, as a share (docs/validation-form.md). */
const STEP_NOISE = 0.02
/** The part of the story that this noise is. */
const STEPS = 77
/** Repetitions with running dynamics are kept more closely, or ten seconds of them would say nothing, s. */
const REPS_EVERY_S = 2

/** What the watch wrote down about a run. */
export function recordRun(run: SyntheticRun): Recording {
  const random = seededRandom(run.seed)
  const stretches = layOut(run.segments)
  const totalS = stretches.at(-1)?.toS ?? 0
  const bias = distanceBias(run, random)
  const pauses = chosenPauses(run, totalS, random)
  const samples = takeSamples({ run, stretches, pauses, bias, random, totalS })
  const pressed = run.segments.some((segment) => segment.pressed)
  const laps = pressed ? pressedLaps(stretches) : kilometreLaps(samples, totalS)
  return { samples, pauses, laps, totalS }
}

function layOut(segments: readonly Segment[]): readonly Stretch[] {
  let fromS = 0
  let fromM = 0
  return segments.map((segment) => {
    const timeS = segment.distanceM / segment.speedMps
    const waves = Math.max(1, Math.round(timeS / 240))
    const stretch = { segment, fromS, toS: fromS + timeS, fromM, waves }
    fromS += timeS
    fromM += segment.distanceM
    return stretch
  })
}

function distanceBias(run: SyntheticRun, random: Random): number {
  if (run.surface === 'track') return TRACK_BIAS + 0.004 * random.uniform()
  if (run.surface === 'treadmill') return 0.02 * (random.uniform() - 0.7)
  return ROAD_BIAS * (0.3 + 1.2 * random.uniform())
}

/** A crossing or a drink on one easy run in three; nobody stops in a race or between repeats. */
function chosenPauses(run: SyntheticRun, totalS: number, random: Random): readonly RecordedPause[] {
  const mayPause = run.kind === 'easy' || run.kind === 'long'
  if (!mayPause || !random.chance(0.33)) return []
  const atTimeS = Math.round(totalS * random.between(0.2, 0.8))
  return [{ atTimeS, lengthS: random.whole(15, 150) }]
}

interface Taking {
  readonly run: SyntheticRun
  readonly stretches: readonly Stretch[]
  readonly pauses: readonly RecordedPause[]
  readonly bias: number
  readonly random: Random
  readonly totalS: number
}

function takeSamples(taking: Taking): readonly Sample[] {
  const { run, stretches, pauses, bias, random, totalS } = taking
  const loop = random.whole(0, 5)
  const strap = !random.chance(NO_STRAP)
  const samples: Sample[] = []
  // Of its own, so that the rest of the story stays as it is.
  const steps = seededRandom(seedFor(run.seed, STEPS))
  const { lateContact = run.kind === 'race' ? 0.04 : 0.015 } = run
  let reserve = 0.25
  let wander = { east: 0, north: 0 }
  let previousS = 0
  let index = 0
  for (const timeS of sampleTimes(run, totalS, pauses, random)) {
    while (index < stretches.length - 1 && timeS > (stretches[index]?.toS ?? 0)) index += 1
    const stretch = stretches[index]
    if (stretch === undefined) break
    const passedS = timeS - previousS
    const { trueM, speedMps } = motion(stretch, timeS)
    const target =
      HEART_RESERVE_AT_THRESHOLD * (speedMps / run.thresholdMps) +
      (HEART_DRIFT_PER_MIN * timeS) / 60
    reserve += (Math.min(1, target) - reserve) * (1 - Math.exp(-passedS / HEART_LAG_S))
    wander = wanderOn(wander, passedS, random)
    samples.push({
      timeS,
      pausedS: pausedBefore(pauses, timeS),
      distanceM: trueM * (1 + bias),
      speedMps: speedMps * (1 + bias) * (1 + 0.008 * random.normal()),
      place: placeOf(run, trueM * (1 + bias), { loop, bias, wander }),
      heartRateBpm: strap ? heartRate(reserve, random) : null,
      tiredness: (lateContact * timeS) / totalS,
      stepNoise: STEP_NOISE * steps.normal(),
    })
    previousS = timeS
  }
  return samples
}

/** Every second where it matters, else every few seconds; always both ends and both ends of a pause. */
function sampleTimes(
  run: SyntheticRun,
  totalS: number,
  pauses: readonly RecordedPause[],
  random: Random,
): readonly number[] {
  const everySecond = totalS <= MOST_RECORDS && (run.surface === 'track' || run.kind === 'race')
  const ofReps = run.kind === 'intervals' && run.watch === 'with-dynamics'
  const leastS = ofReps ? REPS_EVERY_S : 5
  const meanStepS = everySecond ? 1 : Math.max(leastS, Math.ceil(totalS / MOST_RECORDS))
  const times = new Set<number>([0, totalS])
  for (const pause of pauses) times.add(pause.atTimeS)
  const spread = everySecond || ofReps ? 0 : 2
  for (let timeS = 0; timeS < totalS; timeS += meanStepS + random.whole(-spread, spread)) {
    // A file counts whole seconds: the last one belongs to the end.
    if (timeS <= totalS - 1) times.add(timeS)
  }
  return [...times].sort((a, b) => a - b)
}

/** Even speed with a slow wave of one per cent that cancels out over the stretch. */
function motion(stretch: Stretch, timeS: number): { trueM: number; speedMps: number } {
  const lengthS = stretch.toS - stretch.fromS
  const share = Math.min(1, Math.max(0, (timeS - stretch.fromS) / lengthS))
  const angle = 2 * Math.PI * stretch.waves * share
  const { distanceM, speedMps } = stretch.segment
  const waveM = (0.01 * distanceM * Math.sin(angle)) / (2 * Math.PI * stretch.waves)
  return {
    trueM: stretch.fromM + distanceM * share + waveM,
    speedMps: speedMps * (1 + 0.01 * Math.cos(angle)),
  }
}

function pausedBefore(pauses: readonly RecordedPause[], timeS: number): number {
  return pauses.reduce((sum, pause) => (timeS > pause.atTimeS ? sum + pause.lengthS : sum), 0)
}

interface Wander {
  readonly east: number
  readonly north: number
}

/** Slow GPS error, about 2 m, that does not jump between records. */
function wanderOn(wander: Wander, passedS: number, random: Random): Wander {
  const keep = Math.exp(-passedS / 90)
  const fresh = 1.6 * Math.sqrt(1 - keep * keep)
  return {
    east: wander.east * keep + fresh * random.normal(),
    north: wander.north * keep + fresh * random.normal(),
  }
}

function placeOf(
  run: SyntheticRun,
  shownM: number,
  drawn: { readonly loop: number; readonly bias: number; readonly wander: Wander },
): RoutePoint | null {
  if (run.surface === 'treadmill') return null
  const scale = 1 + drawn.bias
  const point =
    run.surface === 'track' ? onTrack(shownM / scale, scale) : onRoad(shownM, drawn.loop)
  return {
    latitudeDeg: point.latitudeDeg + drawn.wander.north / 111_320,
    longitudeDeg: point.longitudeDeg + drawn.wander.east / 111_320,
    altitudeM: point.altitudeM,
  }
}

function heartRate(reserve: number, random: Random): number {
  const span = MAX_HEART_RATE_BPM - RESTING_HEART_RATE_BPM
  const rate = RESTING_HEART_RATE_BPM + span * reserve + 0.8 * random.normal()
  return Math.round(Math.min(MAX_HEART_RATE_BPM, rate))
}
