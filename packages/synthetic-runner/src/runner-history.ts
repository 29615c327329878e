import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { addDays, dayNumber, daysBetween, mondayOf } from '@bell-lap/units/calendar-day'
import type { RaceEventId } from '@bell-lap/units/race-event'
import { raceEvent } from '@bell-lap/units/race-event'
import type { Gap } from './gaps.ts'
import { adherence, isInGap, lossAfterGaps, storyGaps } from './gaps.ts'
import type { SyntheticRun } from './planned-run.ts'
import { raceRun, segmentsDistanceM } from './planned-run.ts'
import type { RaceDay } from './race-calendar.ts'
import { racesOfYear } from './race-calendar.ts'
import type { Random } from './random.ts'
import { boundedNormal, seededRandom, seedFor } from './random.ts'
import type { TrueCurve } from './speed-curve.ts'
import { speedForDuration, timeForDistance } from './speed-curve.ts'
import type { SyntheticSettings } from './synthetic-runner.ts'
import { syntheticSettings, trueCurve } from './synthetic-runner.ts'
import { trainingRun } from './training-run.ts'
import { intendedWeek } from './training-week.ts'

/** A result as the runner would type it. */
export interface SyntheticResult {
  readonly day: CalendarDay
  readonly eventId: RaceEventId
  readonly timeS: number
  readonly timing: 'automatic'
  readonly setting: 'track' | 'road'
  readonly effort: 'race' | 'jogged'
  readonly name: string
}

export interface SyntheticHistory {
  readonly settings: SyntheticSettings
  /** Oldest first. The Saturday 5Ks are not among them: they stand in the recordings only. */
  readonly results: readonly SyntheticResult[]
  /** Oldest first; the last one is at most yesterday's. */
  readonly runs: readonly SyntheticRun[]
}

export interface HistoryRequest {
  readonly seed: number
  readonly today: CalendarDay
  /** How many of the last years to hand out, 1 to 8 (default 8); the story itself is the same. */
  readonly years?: number
}

const STORY_YEARS = 8
const DAYS_PER_YEAR = 365.25
/** The first marathon comes after a year of running. */
const MARATHONS_FROM_YEARS_AGO = 7.35
const JOGGED_RACE_SPEED = 0.88
const SECONDS_PER_DAY = 86_400

interface Story {
  readonly seed: number
  readonly today: CalendarDay
  readonly gaps: readonly Gap[]
  readonly races: ReadonlyMap<CalendarDay, RaceDay>
  readonly marathons: readonly CalendarDay[]
}

/**
 * Eight years of a runner made by code: a beginner's year, three years of gain from a 4:10 to a 3:29
 * marathon, and a four-year plateau at 55 km a week without fast running. The same request gives the
 * same history.
 *
 * @example
 * const { results, runs } = simulateHistory({ seed: 1, today: '2026-11-29', years: 1 })
 */
export function simulateHistory(request: HistoryRequest): SyntheticHistory {
  const years = Math.max(1, Math.min(STORY_YEARS, request.years ?? STORY_YEARS))
  const story = makeStory(request.seed, request.today)
  const since = addDays(request.today, -Math.round(years * DAYS_PER_YEAR))
  const runs = storyRuns(story).filter((run) => run.day >= since)
  return {
    settings: syntheticSettings(request.today, years),
    results: runs.flatMap((run) => typedResult(run, story)),
    runs,
  }
}

function makeStory(seed: number, today: CalendarDay): Story {
  const from = storyStart(today)
  const lastYear = Number(today.slice(0, 4))
  const planned: RaceDay[] = []
  for (let year = lastYear - STORY_YEARS; year <= lastYear; year += 1) {
    planned.push(...racesOfYear(year, lastYear).filter((race) => isEntered(race, from, today)))
  }
  const marathons = planned.filter((race) => race.eventId === 'marathon').map((race) => race.day)
  const gaps = storyGaps(from, today, marathons, seededRandom(seedFor(seed, 1)))
  const raced = planned.filter((race) => !isInGap(race.day, gaps))
  return { seed, today, gaps, marathons, races: new Map(raced.map((race) => [race.day, race])) }
}

function isEntered(race: RaceDay, from: CalendarDay, today: CalendarDay): boolean {
  if (race.day < from || race.day >= today) return false
  if (race.eventId === 'marathon') return yearsAgo(race.day, today) < MARATHONS_FROM_YEARS_AGO
  return race.eventId !== 'half' || yearsAgo(race.day, today) < STORY_YEARS - 0.25
}

function storyRuns(story: Story): SyntheticRun[] {
  const random = seededRandom(seedFor(story.seed, 2))
  const runs: SyntheticRun[] = []
  const { marathons, today } = story
  for (let monday = mondayOf(storyStart(today)); monday < today; monday = addDays(monday, 7)) {
    const ago = yearsAgo(monday, today)
    const week = intendedWeek({ monday, yearsAgo: ago, marathons, random })
    for (let offset = 0; offset < 7; offset += 1) {
      const day = addDays(monday, offset)
      if (day >= today || isInGap(day, story.gaps)) continue
      const race = story.races.get(day)
      const intent = week.find((item) => item.day === day)
      const eve = story.races.get(addDays(day, 1))
      if (race !== undefined) {
        runs.push(racedRun(race, story, random))
      } else if (intent !== undefined && eve === undefined && random.chance(adherence(day))) {
        const number = dayNumber(day)
        const seed = seedFor(story.seed, number)
        runs.push(trainingRun({ intent, curve: curveOn(day, story), seed, yearsAgo: ago, random }))
      }
    }
  }
  return runs
}

function racedRun(race: RaceDay, story: Story, random: Random): SyntheticRun {
  const curve = curveOn(race.day, story)
  const distanceM = raceEvent(race.eventId).distanceM
  const jogged = race.effort === 'jogged' ? 1 / JOGGED_RACE_SPEED : 1
  const luck = 1 + race.noise * boundedNormal(random, 2)
  const decimals = race.setting === 'track' ? 100 : 1
  const timeS = Math.round(timeForDistance(curve, distanceM) * luck * jogged * decimals) / decimals
  const segments = raceRun(distanceM, timeS)
  const hour = race.setting === 'track' ? 18.5 : 9
  return {
    day: race.day,
    startSecondsUtc: dayNumber(race.day) * SECONDS_PER_DAY + hour * 3600 + random.whole(0, 240),
    kind: 'race',
    name: race.name,
    surface: race.setting,
    distanceM: segmentsDistanceM(segments),
    timeS,
    segments,
    thresholdMps: speedForDuration(curve, 3600),
    watch: yearsAgo(race.day, story.today) < 4 ? 'with-dynamics' : 'plain',
    seed: seedFor(story.seed, dayNumber(race.day)),
  }
}

function typedResult(run: SyntheticRun, story: Story): readonly SyntheticResult[] {
  const race = run.kind === 'race' ? story.races.get(run.day) : undefined
  if (race === undefined || !race.typed) return []
  const { day, eventId, setting, effort, name } = race
  return [{ day, eventId, timeS: run.timeS, timing: 'automatic', setting, effort, name }]
}

function curveOn(day: CalendarDay, story: Story): TrueCurve {
  const curve = trueCurve(yearsAgo(day, story.today))
  return { ...curve, theta: curve.theta - lossAfterGaps(day, story.gaps) }
}

function storyStart(today: CalendarDay): CalendarDay {
  return addDays(today, -Math.round(STORY_YEARS * DAYS_PER_YEAR))
}

function yearsAgo(day: CalendarDay, today: CalendarDay): number {
  return daysBetween(day, today) / DAYS_PER_YEAR
}
