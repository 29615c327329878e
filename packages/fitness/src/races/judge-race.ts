import type { RaceStretch } from '@bell-lap/activity/races/find-race-stretches'
import type { SnappedRace } from '@bell-lap/activity/races/snap-to-race'
import { MILE_M } from '@bell-lap/units/length'
import type { RaceWords } from './race-words.ts'

/** What speaks for a race, the way the runner is told. */
export type RaceSignCode = 'marked' | 'words' | 'fast' | 'rest' | 'contrast' | 'unlike-usual'

export interface Judged {
  readonly score: number
  readonly signs: readonly RaceSignCode[]
}

/** A stretch with everything that is known of it. Levels are log-speeds over the mile. */
export interface StretchInQuestion {
  readonly stretch: RaceStretch
  readonly race: SnappedRace
  readonly words: RaceWords
  readonly markedRace: boolean
  /** Level of the stretch minus the fastest of these months and results; `null` when unknown. */
  readonly behindBest: number | null
  /** Level of the stretch minus that of the usual run. */
  readonly aboveUsual: number | null
  /** The stretch is the whole recording. */
  readonly isWhole: boolean
}

/** A stretch with this score and more is offered; with that one and more it is ticked. */
export const OFFERED_FROM = 4
export const SURE_FROM = 5.2

/**
 * Points for and against a race (weights are expert judgement, grade X; `npm run validate:races-found`
 * says how often they are right). Near the best of these months, run alone, followed by standing, much
 * faster than the rest: a race has most of these, a session of repetitions or a tempo run has not.
 */
export function judgeRace(asked: StretchInQuestion): Judged {
  const { stretch, race, words, markedRace, isWhole } = asked
  const signs: RaceSignCode[] = []
  let score = closeness(asked.behindBest, race.distanceM)
  if (asked.behindBest !== null && asked.behindBest > FAST) signs.push('fast')
  score += alone(stretch, race.distanceM)
  if (stretch.restAfterS >= 60) {
    score += 1.5
    signs.push('rest')
  } else if (stretch.restAfterS >= 20 || stretch.endsRecording) score += 0.5
  else if (stretch.restAfterS < 10) score -= 0.7
  if (stretch.restBeforeS >= 15) score += 0.5
  const { points, sign } = standsOut(asked)
  score += points
  if (sign !== null) signs.push(sign)
  score += said(words, markedRace, race.distanceM)
  if (words.saysRace) signs.unshift('words')
  if (markedRace) signs.unshift('marked')
  if (isWhole) score += 0.4
  score += 0.3 - 0.3 * race.misfit
  return { score, signs }
}

const FAST = -0.05
/** At the best of these months 3 points; one less for every so much log-speed behind. */
const BEST_POINTS = 3
const POINT_PER = 0.025
/** The further from the mile, the less a comparison over distances says. */
const POINT_PER_LOG_DISTANCE = 0.008
const UNKNOWN_POINTS = 0.5

function closeness(behindBest: number | null, distanceM: number): number {
  if (behindBest === null) return UNKNOWN_POINTS
  const per = POINT_PER + POINT_PER_LOG_DISTANCE * Math.abs(Math.log(distanceM / MILE_M))
  return Math.max(-5, Math.min(BEST_POINTS + 0.5, BEST_POINTS + behindBest / per))
}

/** A second heat is run so long after the first, s; the pause of a session is shorter. */
const HEAT_APART_S = 15 * 60

function alone({ othersM, apartS }: RaceStretch, distanceM: number): number {
  const share = othersM / distanceM
  if (share < 0.15) return 1
  if (apartS !== null && apartS >= HEAT_APART_S && share <= 1.3) return 0
  if (share < 0.35) return 0
  return share < 0.8 ? -1.5 : -3.5
}

interface StandsOut {
  readonly points: number
  readonly sign: RaceSignCode | null
}

/** Faster than the rest of the run, or than runs usually are. */
function standsOut({ stretch, aboveUsual, words, markedRace }: StretchInQuestion): StandsOut {
  const { otherSpeedMps } = stretch
  const within = otherSpeedMps === null ? 0 : stretch.distanceM / stretch.timeS / otherSpeedMps - 1
  const usual = aboveUsual ?? 0
  const sign = within >= Math.max(0.12, usual) ? 'contrast' : usual >= 0.12 ? 'unlike-usual' : null
  const most = Math.max(within, usual)
  if (most >= 0.25) return { points: 1.2, sign }
  if (most >= 0.12) return { points: 0.5, sign }
  return { points: words.saysRace || markedRace ? 0 : -2, sign: null }
}

function said(words: RaceWords, markedRace: boolean, distanceM: number): number {
  const named = words.distancesM.some((metres) => Math.abs(metres / distanceM - 1) < 0.003)
  const other = words.distancesM.length > 0 && !named
  const race = words.saysRace || markedRace ? (other ? 0.5 : 3) : 0
  return race + (named ? 1.2 : 0) - (words.saysTraining && !markedRace ? 2.5 : 0)
}
