/** The request nearest to a refused one that does get a plan. */
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
const NOTHING_FOUND =
  'No small change makes it possible. More days on which you can run, or some weeks of easy running first, give a plan room.'

/** The first of the changes, smallest first, that a plan was really made for. */
export function nearestPossible(
  asked: PlanRequest,
  isPossible: (request: PlanRequest) => boolean,
): NonNullable<PlanRefused['nearest']> {
  const found = changes(asked).find(({ request }) => isPossible(request))
  return found?.nearest ?? { text: NOTHING_FOUND }
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
  const text = 'A way back that ends with 5 km is possible.'
  return [{ request: { ...asked, goal: { ...asked.goal, event: '5k' } }, nearest: { text } }]
}

function otherLength(asked: PlanRequest, weeks: number): Change {
  const goal = { ...asked.goal, raceDay: null, weeks, whenReady: false }
  return {
    request: { ...asked, goal },
    nearest: {
      weeks,
      text: `A plan of ${weeks} weeks is possible, ending in a time trial or a later race.`,
    },
  }
}

function ofRaces(asked: PlanRequest): readonly Change[] {
  if (asked.races.length === 0) return []
  const text = 'Without the races on the way a plan is possible.'
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
        nearest: { runsPerWeek, text: `With ${runsPerWeek} runs a week a plan is possible.` },
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
      nearest: { text: 'Without the blocked days a plan is possible.' },
    },
    {
      request: {
        ...asked,
        availability: { ...availability, minutesPerWeek: null, minutesPerDay: {} },
      },
      nearest: { text: 'Without a limit of minutes a plan is possible.' },
    },
  ]
  return [...(isInRange(weeks) ? lengths.map((other) => otherLength(asked, other)) : []), ...limits]
}
