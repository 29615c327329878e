import { dayNumber, weekdayOf } from '@bell-lap/units/calendar-day'
import type { Segment, SyntheticRun } from './planned-run.ts'
import { evenRun, intervalRun, segmentsDistanceM, segmentsTimeS, tempoRun } from './planned-run.ts'
import type { Random } from './random.ts'
import { boundedNormal } from './random.ts'
import type { TrueCurve } from './speed-curve.ts'
import { speedForDuration, timeForDistance } from './speed-curve.ts'
import type { DayIntent } from './training-week.ts'

export interface TrainingDay {
  readonly intent: DayIntent
  readonly curve: TrueCurve
  readonly seed: number
  readonly yearsAgo: number
  readonly random: Random
}

/** Easy and long running as a share of the hour speed: a little too fast, as with most who are stuck. */
const EASY_SHARE = 0.79
const LONG_SHARE = 0.78
const TEMPO_SHARE = 0.98
const TREADMILL_CHANCE_IN_WINTER = 0.25
const SECONDS_PER_DAY = 86_400

const REPEATS = [
  { count: 6, distanceM: 800, recoveryM: 400 },
  { count: 10, distanceM: 400, recoveryM: 200 },
  { count: 5, distanceM: 1000, recoveryM: 400 },
  { count: 8, distanceM: 600, recoveryM: 200 },
] as const

interface Shape {
  readonly kind: SyntheticRun['kind']
  readonly name: string
  readonly surface: SyntheticRun['surface']
  readonly segments: readonly Segment[]
}

/** Turns what was meant for a day into a run with its speeds. */
export function trainingRun(training: TrainingDay): SyntheticRun {
  const { intent, curve, random, seed } = training
  const thresholdMps = speedForDuration(curve, 3600)
  const shape = shapeOf(training, thresholdMps * (1 + 0.02 * boundedNormal(random, 2)))
  return {
    day: intent.day,
    startSecondsUtc: dayNumber(intent.day) * SECONDS_PER_DAY + startSecond(training),
    ...shape,
    distanceM: segmentsDistanceM(shape.segments),
    timeS: segmentsTimeS(shape.segments),
    thresholdMps,
    watch: training.yearsAgo < 4 ? 'with-dynamics' : 'plain',
    seed,
  }
}

function shapeOf(training: TrainingDay, formMps: number): Shape {
  const { intent, curve, random } = training
  const easyMps = formMps * EASY_SHARE
  const { kind, distanceM } = intent
  if (kind === 'intervals') {
    const repeats = REPEATS[random.whole(0, REPEATS.length - 1)] ?? REPEATS[0]
    const fiveKm = 5000 / timeForDistance(curve, 5000)
    // Shorter repeats go a little faster than 5 km speed.
    const workMps = fiveKm * (1 + 0.03 * Math.log(1000 / repeats.distanceM))
    const segments = intervalRun(repeats, easyMps, workMps)
    return { kind, name: `${repeats.count} × ${repeats.distanceM} m`, surface: 'track', segments }
  }
  if (kind === 'tempo') {
    const segments = tempoRun(distanceM, easyMps, formMps * TEMPO_SHARE)
    const tempoKm = (segments[1]?.distanceM ?? 0) / 1000
    return { kind, name: `Tempo ${tempoKm} km`, surface: 'road', segments }
  }
  if (kind === 'long') {
    return {
      kind,
      name: 'Long run',
      surface: 'road',
      segments: evenRun(distanceM, formMps * LONG_SHARE),
    }
  }
  const winter = ['12', '01', '02'].includes(intent.day.slice(5, 7))
  const segments = evenRun(distanceM, easyMps)
  if (winter && random.chance(TREADMILL_CHANCE_IN_WINTER)) {
    return { kind: 'treadmill', name: 'Treadmill run', surface: 'treadmill', segments }
  }
  return { kind, name: 'Easy run', surface: 'road', segments }
}

/** Early on Saturdays and Sundays, before or after work on other days; seconds of the day, UTC. */
function startSecond({ intent, random }: TrainingDay): number {
  const hour = weekdayOf(intent.day) >= 6 ? 8 : random.chance(0.3) ? 6.25 : 17.5
  return Math.round(hour * 3600 + random.between(0, 2400))
}
