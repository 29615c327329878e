/** One or two sentences with the runner's own numbers: why this session, in this week. */
import { message } from '@bell-lap/units/message'
import type { Sentence } from '@bell-lap/units/message'
import { formatPace, formatPaceRange } from '@bell-lap/units/pace'
import { formatTime } from '@bell-lap/units/time'
import { purposeOf } from '@bell-lap/workout/describe/title'
import { longestKnownRunKm } from '../ledger/usual-week.ts'
import { whyOnTheWayBack } from './way-back-reason.ts'
import type { PaceBand } from '@bell-lap/workout/workout'
import type { Phase, PlanRequest } from '../model/plan.ts'
import type { DoneSession } from '../ledger/training-ledger.ts'
import { is } from '@bell-lap/workout/classify/classify'
import { LIBRARY } from '../ledger/library-ids.ts'

const middle = (band: PaceBand) => (band.slowMps + band.fastMps) / 2

/** Why a session stands in the plan. */
export function whyFor(session: DoneSession, phase: Phase, request: PlanRequest): Sentence {
  const { paces, mileTimeS, thresholdSpeedMps } = request.ability
  const { workout, facts, role } = session
  const km = (metres: number) => (metres / 1000).toFixed(1)
  const lap = formatPace(middle(paces.MI), 's/400m')
  const onTheWayBack = phase === 'transition' ? whyOnTheWayBack(session, request) : null
  if (onTheWayBack !== null) return onTheWayBack
  if (role === 'long') {
    const share = Math.round(facts.distanceM / 10 / longestKnownRunKm(request))
    return `Keeps the distance you have: ${km(facts.distanceM)} km is ${share} % of your longest recent run. Growing it again later would cost many weeks.`
  }
  if (role === 'easy' && is(workout, 'strides'))
    return `Easy running at ${formatPaceRange(paces.E.slowMps, paces.E.fastMps, 'metric')}, then short, relaxed strides: ${Math.round(facts.fastM)} fast metres that cost almost nothing.`
  if (role === 'easy')
    return `Easy means ${formatPaceRange(paces.E.slowMps, paces.E.fastMps, 'metric')} and able to talk; it lets the hard days be hard.`
  switch (workout.family) {
    case 'T':
    case 'C':
      return `At ${formatTime(mileTimeS)} for the mile most of the work is aerobic; your threshold, about ${formatPace(thresholdSpeedMps, 'min/km')}, carries the second half of the race.`
    case 'V':
      return `${km(facts.vo2M > 0 ? facts.vo2M : facts.distanceM)} km of running near your maximal oxygen uptake, at about ${formatPace(middle(paces['5K']), 'min/km')}: the engine behind a mile of ${formatTime(mileTimeS)}.`
    case 'H':
      return 'Uphill running builds strength at speeds that spare calf and hamstring; six weeks of it made runners 2 % faster over 5K (Barnes 2013, 20 runners).'
    case 'N':
      return `Fast and relaxed, before anything is hard: the legs learn speed for later laps of ${lap}.`
    case 'A':
      return 'Faster than the race with long rest, so that mile pace feels like something you have in hand.'
    case 'R':
      return mileWhy(session, phase, { lap, mileTimeS })
    default:
      return message('why.purpose', { purpose: purposeOf(workout) })
  }
}

const RACE_WEEK: readonly string[] = [LIBRARY.sharpening, LIBRARY.openers]

function mileWhy(
  session: DoneSession,
  phase: Phase,
  words: { lap: string; mileTimeS: number },
): string {
  const metres = Math.round(session.facts.repFastM / 50) * 50
  if (RACE_WEEK.includes(session.workout.sessionId))
    return `Little and at race speed, ${words.lap}: the legs stay awake while the rest of the week gets shorter.`
  if (phase === 'base' || phase === 'hills')
    return `About ${metres} m at mile pace, ${words.lap}, in pieces too short to hurt: the mile weeks build on them.`
  return `About ${metres} m at race speed, ${words.lap} from your ${formatTime(words.mileTimeS)} mile; the pieces get longer week by week until they look like the race.`
}

const FOCUS: Readonly<Record<Phase, string>> = {
  base: 'Base and strength: easy kilometres, strides, and the first work near threshold.',
  hills: 'Strength: hills or relaxed short repetitions, and a higher threshold.',
  specific: 'Mile pace: longer pieces at race speed, with aerobic work beside it.',
  sharpen: 'Sharpen: less of everything but speed.',
  transition: 'The way back: longer runs again, longer paces, and mile pace once so that it stays.',
}

/** What a week is for, in one sentence. */
export function focusOf(
  phase: Phase,
  week: { leadIn: boolean; cutBack: boolean; taper: boolean; returning: boolean },
): string {
  if (week.returning && phase === 'transition')
    return 'After the race: easy running and strides while the legs recover.'
  if (week.returning) return 'Back from a break: short and easy, with a few strides at most.'
  if (week.leadIn)
    return 'The days left of this week: easy running and strides before the plan begins.'
  if (week.cutBack)
    return 'A lighter week: a quarter less, so that the work of the last weeks sinks in.'
  if (week.taper) return 'Taper: far fewer kilometres, the same speed.'
  return FOCUS[phase]
}
