import { Z80 } from '@bell-lap/fitness/curve/predict'
import type { RaceEvidence } from '@bell-lap/fitness/evidence/evidence'
import type { Onset } from '@bell-lap/fitness/plateau/find-onset'
import type { JudgedTrend } from '@bell-lap/fitness/plateau/judge-trend'
import type { Performance } from '@bell-lap/fitness/plateau/performance'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import { eventName, nameOfDistance, raceEvent } from '@bell-lap/units/race-event'
import type { RaceEventId } from '@bell-lap/units/race-event'
import { median } from 'simple-statistics'
import { racesWorth } from '../estimate/index.ts'
import type { Fitness, RaceWorth } from '../estimate/index.ts'
import type { Chart } from './schema.ts'

/** Everything that the chart draws. */
export interface Drawn {
  readonly fitness: Fitness
  readonly points: readonly Performance[]
  readonly judged: JudgedTrend
  readonly onset: Onset | null
  readonly referenceBpm: number | null
}

const EVENT_OF = { middle: 'mile', short: '10k', half: 'half', marathon: 'marathon' } as const
/** One half-year. */
const STEP_DAYS = 182
const FEWEST_POINTS = 2

/** The event that the runner races most; results are shown as what they are worth over it. */
export function mainEvent(points: readonly Performance[]): RaceEventId {
  const groups = points.flatMap(({ group }) => (group === null ? [] : [group]))
  const count = (one: Performance['group']) => groups.filter((group) => group === one).length
  const [most] = (['short', 'half', 'marathon', 'middle'] as const).toSorted(
    (a, b) => count(b) - count(a),
  )
  return EVENT_OF[most ?? 'short']
}

/** Races and index against time; `null` with fewer than two points. */
export function chartOfCase(drawn: Drawn): Chart | null {
  const { fitness, points, judged } = drawn
  if (points.length < FEWEST_POINTS) return null
  const event = mainEvent(points)
  const races = racesWorth(fitness, raceEvent(event).distanceM)
  const asPace = races.length === 0
  const from = plateauStart(drawn)
  const levelS = asPace ? null : levelOf(races, from)
  const shown = [
    ...races.map(({ race, valueS }) => raceOf(race, valueS, points)),
    ...indexPoints(points, { from, levelS }),
  ].toSorted((a, b) => (a.day < b.day ? -1 : 1))
  if (shown.length < FEWEST_POINTS) return null
  const values = shown.filter(({ day }) => day >= from).map(({ valueS }) => valueS)
  const middleS = levelS ?? median(values.length === 0 ? shown.map((one) => one.valueS) : values)
  const hasIndex = shown.some(({ source }) => source === 'index')
  const isPlateau = judged.answer === 'plateau'
  const sd = 0.018 * (judged.trend?.noise.race ?? 1)
  return {
    kind: asPace ? 'pace' : 'race-time',
    title: message(
      isPlateau && drawn.onset === null
        ? 'case.chart.title.plateau-all'
        : `case.chart.title.${judged.answer}`,
    ),
    caption: asPace
      ? message('case.chart.caption-pace', { beats: Math.round(drawn.referenceBpm ?? 0) })
      : message(hasIndex ? 'case.chart.caption-time' : 'case.chart.caption-races', {
          event: eventName(event),
        }),
    points: shown,
    plateau: isPlateau ? { from, to: fitness.today } : null,
    onset:
      isPlateau && drawn.onset !== null ? { from: drawn.onset.from, to: drawn.onset.to } : null,
    level: isPlateau
      ? {
          timeS: middleS,
          lowS: middleS * Math.exp(-Z80 * sd),
          highS: middleS * Math.exp(Z80 * sd),
        }
      : null,
    onePercent: isPlateau ? onePercentLine(from, fitness.today, middleS) : [],
  }
}

/** The day from which the plateau is shaded: its onset, else the first day that was looked at. */
export function plateauStart({ fitness, points, judged, onset }: Drawn): CalendarDay {
  if (onset !== null) return onset.to < fitness.today ? onset.to : onset.from
  return points[0]?.day ?? addDays(fitness.today, -7 * judged.windowWeeks)
}

function levelOf(races: readonly RaceWorth[], from: CalendarDay): number {
  const since = races.filter(({ race }) => race.day >= from)
  return median((since.length > 0 ? since : races.slice(-3)).map(({ valueS }) => valueS))
}

function raceOf(
  { day, id, distanceM, timeS }: RaceEvidence,
  valueS: number,
  points: readonly Performance[],
): Chart['points'][number] {
  const group = points.find((one) => one.id === id)?.group ?? null
  const says = message('case.chart.race-says', {
    day,
    event: nameOfDistance(distanceM),
    timeS,
    worthS: valueS,
  })
  return { source: 'race', id, day, valueS, says, group }
}

function indexPoints(
  points: readonly Performance[],
  { from, levelS }: { readonly from: CalendarDay; readonly levelS: number | null },
): readonly Chart['points'][number][] {
  const index = points.filter(({ source }) => source === 'index')
  if (index.length === 0) return []
  const since = index.filter(({ day }) => day >= from)
  const middle = median((since.length > 0 ? since : index).map(({ logSpeed }) => logSpeed))
  return index.map(({ day, logSpeed }) => {
    const speedMps = Math.exp(logSpeed)
    const valueS = levelS === null ? 1000 / speedMps : levelS * Math.exp(middle - logSpeed)
    const says = message('case.chart.index-says', { day, speedMps })
    return { source: 'index' as const, id: null, day, valueS, says, group: null }
  })
}

/** Where a gain of 1 % in every half-year would have led. */
function onePercentLine(
  from: CalendarDay,
  today: CalendarDay,
  levelS: number,
): Chart['onePercent'] {
  const days = Math.max(0, daysBetween(from, today))
  const end = Math.min(days, 4 * STEP_DAYS)
  return [
    { day: from, valueS: levelS },
    { day: addDays(from, end), valueS: levelS * 0.99 ** (end / STEP_DAYS) },
  ]
}
