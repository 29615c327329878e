/** What is open, as days on which running is forbidden or easy; for the safety rule about it (45). */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { EVERYTHING } from '../ledger/body-limit.ts'
import type { AllowedRunning, BodyLimit } from '../ledger/body-limit.ts'
import { ladderLimits } from './ladder-limit.ts'
import { lastSickDay, reportedAgain } from './illness-end.ts'
import { placeOf, worstPain } from './pain-light.ts'
import { AMBER_DAYS, isCleared, openPains } from './reported-pain.ts'
import { ladderState, RUNGS } from './return-ladder.ts'
import type { Situation } from './situation.ts'
import { eventsOf } from '../model/training-event.ts'
import type { Illness, Injury } from '../model/training-event.ts'

const NONE: AllowedRunning = { kind: 'none', longestMin: 0 }
const REST: AllowedRunning = { kind: 'rest', longestMin: 0 }
const EASY: AllowedRunning = { kind: 'easy', longestMin: Infinity }
/** A warning sign and red pain are held for so many days at a time. */
const FLAG_DAYS = 14
const RED_DAYS = 7
/** An illness without a known end is held for today and so many days, then two easy runs. */
const ILL_OPEN_DAYS = 3
const ILL_OPEN_RUNS = 2
const ILL_FREE_DAYS = 1
const COLD_FREE_DAYS = 2
const EASY_RUNS_AFTER = 3
const DAYS_A_RUN = 2
/** The first runs are looked for so long after the illness. */
const FORGET_DAYS = 21

interface Span {
  readonly from: CalendarDay
  readonly to: CalendarDay
}

/** Every day from today on with the running that warning signs, pain, injuries and illness leave. */
export function runningLimits(situation: Situation): readonly BodyLimit[] {
  const { events } = situation
  return [
    ...flags(situation),
    ...pains(situation),
    ...eventsOf(events, 'injury').flatMap((injury) => rungs(injury, situation)),
    ...eventsOf(events, 'illness').flatMap((illness) => illnesses(illness, situation)),
  ].filter(({ from, to }) => from <= to)
}

function limit(
  id: string,
  because: Message,
  running: AllowedRunning,
  { from, to }: Span,
): BodyLimit {
  return {
    from,
    to,
    key: `running:${id}`,
    evidence: [id],
    because,
    stage: 'now',
    strength: EVERYTHING,
    strides: true,
    trials: true,
    running,
  }
}

function flags(situation: Situation): readonly BodyLimit[] {
  const { today: from, events } = situation
  return eventsOf(events, 'check-in')
    .filter(({ id, day, redFlags }) => {
      return redFlags.length > 0 && day <= from && !isCleared(situation, id)
    })
    .map(({ id, redFlags }) => {
      const because = message('state.red-flag.what', {
        flags: redFlags.map((flag) => message(`red-flag.${flag}`)),
      })
      const to = addDays(from, FLAG_DAYS - 1)
      return { ...limit(id, because, NONE, { from, to }), strength: null }
    })
}

function pains(situation: Situation): readonly BodyLimit[] {
  const { today: from } = situation
  return openPains(situation).map(({ checkIn, pain, light }) => {
    const because = message('state.pain.what', { score: worstPain(pain), place: placeOf(pain) })
    const red = light === 'red'
    const to = red ? addDays(from, RED_DAYS - 1) : addDays(checkIn.day, AMBER_DAYS)
    return limit(checkIn.id, because, red ? REST : EASY, { from, to })
  })
}

/** No run before the day that running may begin again; then what each step of the return allows. */
function rungs(injury: Injury, situation: Situation): readonly BodyLimit[] {
  const { events, today, plan } = situation
  const state = ladderState(injury, events, today)
  if (isCleared(situation, injury.id) || state.finished) return []
  const because = message('state.injury.what', { place: placeOf(injury) })
  const waits = limit(injury.id, because, REST, { from: today, to: addDays(injury.day, -1) })
  const steps = ladderLimits(state, today, plan.raceDay).flatMap(({ from, to, rung }) => {
    const step = RUNGS[rung]
    if (step === undefined || step.everything) return []
    const kind = step.threshold ? 'not-fast' : 'easy'
    const { longestMin, strides } = step
    const running: AllowedRunning = { kind, longestMin }
    return [{ ...limit(injury.id, because, running, { from, to }), strides }]
  })
  return [waits, ...steps]
}

function illnesses(illness: Illness, { events, today, done }: Situation): readonly BodyLimit[] {
  if (reportedAgain(illness, events) !== null) return []
  const { id, symptoms } = illness
  const because = message(`state.illness.what.${symptoms}`)
  const from = illness.day > today ? illness.day : today
  const last = lastSickDay(illness, events, today)
  if (symptoms === 'above-neck') {
    const to = addDays(last ?? addDays(today, ILL_OPEN_DAYS), COLD_FREE_DAYS)
    return [limit(id, because, EASY, { from, to })]
  }
  if (last === null) {
    const restTo = addDays(from, ILL_OPEN_DAYS)
    const easyFrom = addDays(restTo, 1)
    const easyTo = addDays(restTo, ILL_OPEN_RUNS * DAYS_A_RUN)
    return [
      limit(id, because, REST, { from, to: restTo }),
      limit(id, because, EASY, { from: easyFrom, to: easyTo }),
    ]
  }
  const back = addDays(last, ILL_FREE_DAYS + 1)
  const ran = new Set(done.flatMap(({ day }) => (day >= back ? day : []))).size
  const start = today > back ? today : back
  const easyTo = addDays(start, DAYS_A_RUN * Math.max(0, EASY_RUNS_AFTER - ran) - 1)
  const forgotten = addDays(back, FORGET_DAYS) < today
  return [
    limit(id, because, REST, { from, to: addDays(back, -1) }),
    ...(forgotten ? [] : [limit(id, because, EASY, { from: start, to: easyTo })]),
  ]
}
