/** The request nearest to a refused one that does get a plan. */
import { message } from '@bell-lap/units/message'
import { planLengths } from '../ledger/way-back.ts'
import type { PlanRefused, PlanRequest } from '../model/plan.ts'
import { weeksAskedFor } from '../ledger/timeline.ts'

interface Change {
  readonly request: PlanRequest
  readonly nearest: NonNullable<PlanRefused['nearest']>
}

const FEWEST_RUNS = 3
/** Weeks more or fewer than asked for, nearest first. */
const OTHER_LENGTHS = [1, -1, 2, -2, 4, -4] as const

/** The first of the changes, smallest first, that a plan was really made for. */
export function nearestPossible(
  asked: PlanRequest,
  isPossible: (request: PlanRequest) => boolean,
): NonNullable<PlanRefused['nearest']> {
  const found = changes(asked).find(({ request }) => isPossible(request))
  return found?.nearest ?? { text: message('nearest.none') }
}

function changes(asked: PlanRequest): readonly Change[] {
  return [
    ...ofLength(asked),
    ...ofEvent(asked),
    ...ofRaces(asked),
    ...ofRuns(asked),
    ...ofLimits(asked),
  ]
}

/** When the length itself is out of range, the nearest in range; else lengths near it come last. */
function ofLength(asked: PlanRequest): readonly Change[] {
  const weeks = weeksAskedFor(asked)
  const { fewest, most } = planLengths(asked.goal)
  const inRange = Math.min(most, Math.max(fewest, weeks))
  return inRange === weeks ? [] : [otherLength(asked, inRange)]
}

/** A race of 10 km may be too long for the runs before it. */
function ofEvent(asked: PlanRequest): readonly Change[] {
  if (asked.goal.event !== '10k') return []
  const text = message('nearest.event', { event: message('event.5k') })
  return [{ request: { ...asked, goal: { ...asked.goal, event: '5k' } }, nearest: { text } }]
}

function otherLength(asked: PlanRequest, weeks: number): Change {
  const goal = { ...asked.goal, raceDay: null, weeks, whenReady: false }
  return {
    request: { ...asked, goal },
    nearest: {
      weeks,
      text: message('nearest.weeks', { weeks }),
    },
  }
}

function ofRaces(asked: PlanRequest): readonly Change[] {
  if (asked.races.length === 0) return []
  const text = message('nearest.no-races')
  return [{ request: { ...asked, races: [] }, nearest: { text } }]
}

function ofRuns(asked: PlanRequest): readonly Change[] {
  return [-1, 1].flatMap((by): readonly Change[] => {
    const runsPerWeek = asked.availability.runsPerWeek + by
    if (runsPerWeek < FEWEST_RUNS || runsPerWeek > asked.availability.days.length) return []
    const availability = { ...asked.availability, runsPerWeek: runsPerWeek as 3 | 4 | 5 | 6 | 7 }
    return [
      {
        request: { ...asked, availability },
        nearest: { runsPerWeek, text: message('nearest.runs', { runs: runsPerWeek }) },
      },
    ]
  })
}

function ofLimits(asked: PlanRequest): readonly Change[] {
  const { availability } = asked
  const weeks = weeksAskedFor(asked)
  const { fewest, most } = planLengths(asked.goal)
  const isInRange = (other: number) => other >= fewest && other <= most
  const lengths = OTHER_LENGTHS.map((by) => weeks + by).filter(isInRange)
  const limits: readonly Change[] = [
    {
      request: { ...asked, availability: { ...availability, blockedDays: [] } },
      nearest: { text: message('nearest.no-blocked-days') },
    },
    {
      request: {
        ...asked,
        availability: { ...availability, minutesPerWeek: null, minutesPerDay: {} },
      },
      nearest: { text: message('nearest.no-time-limit') },
    },
  ]
  return [...(isInRange(weeks) ? lengths.map((other) => otherLength(asked, other)) : []), ...limits]
}
