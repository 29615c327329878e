/** Why the sessions of the way back stand there, and what may be hoped of it, in plain words. */
import { formatPace } from '@bell-lap/units/pace'
import { formatTime } from '@bell-lap/units/time'
import type { PaceBand } from '@bell-lap/workout/workout'
import type { DoneSession } from '../ledger/training-ledger.ts'
import { longestKnownRunKm } from '../ledger/usual-week.ts'
import type { PlanNote, PlanRequest } from '../model/plan.ts'
import type { WayBackTo } from '../ledger/way-back.ts'
import { BRIDGES, LIBRARY } from '../ledger/library-ids.ts'

const pace = ({ slowMps, fastMps }: PaceBand) => formatPace((slowMps + fastMps) / 2, 'min/km')

/** Why a session stands in the way back; `null` where it stands there as in any plan. */
export function whyOnTheWayBack(session: DoneSession, request: PlanRequest): string | null {
  const { paces, mileTimeS, thresholdSpeedMps } = request.ability
  const { workout, facts, role } = session
  if (workout.sessionId === LIBRARY.marathonBlock)
    return `Marathon pace, ${pace(paces.M)}, inside the long run: relaxed running at the pace that comes next.`
  if (role === 'long') {
    const km = facts.distanceM / 1000
    const before = longestKnownRunKm(request)
    return km > before
      ? `${km.toFixed(1)} km, on the way up from the ${before.toFixed(1)} km of the last month: no run is more than a tenth longer than the longest of 30 days.`
      : `${km.toFixed(1)} km: the long run comes back step by step, never more than a tenth over the longest of 30 days.`
  }
  switch (workout.sessionId) {
    case BRIDGES.fiveK:
      return `Three laps at a time at 5K pace, ${pace(paces['5K'])}: the ${formatTime(mileTimeS)} mile makes it feel slow; now it has to last.`
    case BRIDGES.tenK:
      return `A mile at a time at 10K pace, ${pace(paces['10K'])}, with little rest: the speed is there, this makes it last.`
    case BRIDGES.half:
      return `Three kilometres at a time at half-marathon pace, ${pace(paces.HM)}: long pieces, even breathing.`
    case BRIDGES.twoGears:
      return `5K pace, then two laps at mile pace, ${formatPace((paces.MI.slowMps + paces.MI.fastMps) / 2, 's/400m')}: the speed of the mile is kept on the way up.`
  }
  switch (workout.family) {
    case 'R':
      return `${Math.round(facts.fastM / 50) * 50} m at mile pace: once in ten days is enough to keep what the block gave.`
    case 'V':
      return `At about 5K pace, ${pace(paces['5K'])}: the ${formatTime(mileTimeS)} mile makes it feel slow; now it has to last.`
    case 'T':
    case 'C':
      return `Near your threshold, about ${formatPace(thresholdSpeedMps, 'min/km')}: what carries the longer races.`
    default:
      return null
  }
}

const HOPE: Readonly<Record<WayBackTo, string>> = {
  '5k': 'In trained runners 7 weeks of short fast running took 48 s off 5 km (Gunnarsson and Bangsbo 2012, 18 runners, grade B). Likely for you, how much is not known.',
  '10k':
    'With a quarter less running and 30-second sprints 12 runners went from 37.3 to 36.3 min over 10 km (Bangsbo 2009, grade C). Likely for you, how much is not known.',
  half: 'For the half marathon a gain is plausible and untested: it would come by way of the threshold, once the long runs are back.',
  marathon:
    'For the marathon no trial has shown a gain. These weeks bring the long run back to where marathon training can begin.',
}

/** What the way back leads to, and what evidence there is that the mile helps there. */
export function wayBackNote(towards: WayBackTo): PlanNote {
  const text = `The way back: an easy week, then longer runs and longer paces with mile pace at least every ten days. ${HOPE[towards]}`
  return { code: 'way-back', text }
}
