import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { MARATHON_M, MILE_M } from '@bell-lap/units/length'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { FitnessEstimate } from '../curve/fitness-estimate.ts'
import type { RaceEvidence, RunnerProfile } from '../evidence/evidence.ts'
import { ageStandard } from './age-grade.ts'
import { CAMERON_RANGE_M, cameronTime } from './cameron.ts'
import { criticalSpeed, timeAtCriticalSpeed } from './critical-speed.ts'
import { MILE_INDEX_RANGE_S, mileIndex, timeAtMileIndex } from './mile-index.ts'
import { fitPowerModel, powerModelTime } from './power-model.ts'
import { RIEGEL_RANGE_S, riegelTime } from './riegel.ts'
import { timeOfPoints, worldAthleticsPoints } from './world-athletics-points.ts'

/** Models that predict races. */
export type ModelId =
  | 'curve'
  | 'mile-index'
  | 'riegel'
  | 'cameron'
  | 'age-grade'
  | 'points'
  | 'critical-speed'
  | 'power'
  | 'vickers-vertosick'

export interface PanelRow {
  readonly model: ModelId
  readonly name: Message
  readonly mileS: number | null
  /** What the model was made for. */
  readonly validity: Message
  /** True when both the known result and the mile lie where the model holds. */
  readonly inRange: boolean
}

/** Results older than this no longer speak for the runner of today, days (grade X). */
const RECENT_DAYS = 365
/** Results this close together in time may be fitted by one model, days (grade X). */
const TOGETHER_DAYS = 120
/** Below this many points the tables are no equivalence any more (grade X). */
const POINTS_OF_LISTS = 400

export interface PanelContext {
  readonly profile: RunnerProfile
  readonly today: CalendarDay
  readonly estimate: FitnessEstimate
}

/**
 * What the well-known models say about the mile, with the curve first; never averaged. The one-result
 * models start from the recent result nearest the mile in distance; of equals the latest.
 */
export function modelPanel(
  races: readonly RaceEvidence[],
  context: PanelContext,
): readonly PanelRow[] {
  const recent = races.filter((race) => speaksForToday(race, context.today))
  const anchor = nearestToMile(recent)
  const lastDay = recent.reduce((last, race) => (race.day > last ? race.day : last), '')
  const together = recent.filter((race) => daysBetween(race.day, lastDay) <= TOGETHER_DAYS)
  return [
    curveRow(context.estimate),
    ...oneResultRows(anchor),
    pointsRow(anchor, context.profile),
    ageGradeRow(anchor, context.profile),
    criticalSpeedRow(together),
    powerRow(together),
    {
      ...describe('vickers-vertosick'),
      mileS: null,
      inRange: false,
    },
  ]
}

function describe(model: ModelId): Pick<PanelRow, 'model' | 'name' | 'validity'> {
  return { model, name: message(`model.${model}`), validity: message(`model.${model}-validity`) }
}

function speaksForToday(race: RaceEvidence, today: CalendarDay): boolean {
  const age = daysBetween(race.day, today)
  return (
    !race.excluded &&
    race.timeS > 0 &&
    race.setting !== 'trail' &&
    race.effort !== 'jogged' &&
    race.effort !== 'tactical' &&
    age >= 0 &&
    age <= RECENT_DAYS
  )
}

function nearestToMile(races: readonly RaceEvidence[]): RaceEvidence | null {
  const away = (race: RaceEvidence) => Math.abs(Math.log(race.distanceM / MILE_M))
  return races.reduce<RaceEvidence | null>((best, race) => {
    if (best === null) return race
    const difference = away(race) - away(best)
    if (Math.abs(difference) < 1e-6) return race.day > best.day ? race : best
    return difference < 0 ? race : best
  }, null)
}

function curveRow(estimate: FitnessEstimate): PanelRow {
  return {
    ...describe('curve'),
    mileS: estimate.state === 'ready' ? estimate.mile.timeS : null,
    inRange: estimate.state === 'ready',
  }
}

function oneResultRows(anchor: RaceEvidence | null): readonly PanelRow[] {
  const within = (timeS: number | null, range: { from: number; to: number }) =>
    anchor !== null &&
    timeS !== null &&
    Math.min(timeS, anchor.timeS) >= range.from &&
    Math.max(timeS, anchor.timeS) <= range.to
  const byIndex = anchor && timeAtMileIndex(mileIndex(anchor.distanceM, anchor.timeS), MILE_M)
  const byRiegel = anchor && riegelTime(anchor, MILE_M)
  return [
    {
      ...describe('mile-index'),
      mileS: byIndex,
      inRange: within(byIndex, MILE_INDEX_RANGE_S),
    },
    {
      ...describe('riegel'),
      mileS: byRiegel,
      inRange: within(byRiegel, RIEGEL_RANGE_S),
    },
    {
      ...describe('cameron'),
      mileS: anchor && cameronTime(anchor, MILE_M),
      inRange:
        anchor !== null &&
        anchor.distanceM >= CAMERON_RANGE_M.from &&
        anchor.distanceM <= CAMERON_RANGE_M.to,
    },
  ]
}

function ageGradeRow(anchor: RaceEvidence | null, profile: RunnerProfile): PanelRow {
  const nothing = { ...describe('age-grade'), mileS: null, inRange: false }
  if (anchor === null || profile.age === null || profile.sex === null) return nothing
  const runner = { age: profile.age, sex: profile.sex }
  const there = ageStandard(runner, anchor.distanceM)
  const mile = ageStandard(runner, MILE_M)
  if (there === null || mile === null) return nothing
  const ratio = mile.openStandardS / mile.factor / (there.openStandardS / there.factor)
  return { ...nothing, mileS: anchor.timeS * ratio, inRange: anchor.distanceM <= MARATHON_M }
}

function pointsRow(anchor: RaceEvidence | null, profile: RunnerProfile): PanelRow {
  const { sex } = profile
  const points = anchor === null || sex === null ? null : worldAthleticsPoints(anchor, sex)
  return {
    ...describe('points'),
    mileS: points === null || sex === null ? null : timeOfPoints(points, MILE_M, sex),
    inRange: points !== null && points >= POINTS_OF_LISTS,
  }
}

function criticalSpeedRow(together: readonly RaceEvidence[]): PanelRow {
  const answer = criticalSpeed(together)
  return {
    ...describe('critical-speed'),
    mileS: answer.known ? timeAtCriticalSpeed(answer.value, MILE_M) : null,
    inRange: answer.known,
  }
}

function powerRow(together: readonly RaceEvidence[]): PanelRow {
  const model = fitPowerModel(together)
  return {
    ...describe('power'),
    mileS: model === null ? null : powerModelTime(model, MILE_M),
    inRange: model !== null,
  }
}
