import { nameOfDistance, raceEvent } from '@bell-lap/units/race-event'
import type { RaceEventId } from '@bell-lap/units/race-event'
import { message } from '@bell-lap/units/message'
import type { Caller } from '../../contract/caller.ts'
import { mayRead } from '../../contract/caller.ts'
import type { Context } from '../../context.ts'
import { notValid } from '../../contract/problem.ts'
import { proposeChange, withdrawMeetProposals } from '../adaptation/index.ts'
import { nameOfAccount } from '../people/index.ts'
import { loadTodayFacts } from '../reports/index.ts'
import { forEachAthlete, refused } from './for-each-athlete.ts'
import type { Answer } from './for-each-athlete.ts'
import { loadMeet } from './meets.ts'

interface MeetProposal {
  readonly caller: Caller
  readonly meetId: string
  readonly athleteIds: readonly string[]
  readonly eventId: RaceEventId
  readonly priority: 'B' | 'C'
  /** What the runners read about it; may be empty. */
  readonly word: string
}

/**
 * Proposes a meet to runners. Each of them accepts or declines it, and the race enters the plan by the runner's own door. A
 * new proposal takes the place of one that has no answer yet.
 */
export async function proposeMeetTo(
  context: Context,
  { caller, meetId, athleteIds, eventId, priority, word }: MeetProposal,
): Promise<readonly Answer[]> {
  const meet = await loadMeet(context, caller.accountId, meetId)
  if (!meet.eventIds.includes(eventId)) {
    throw notValid(message('invalid.event-not-offered'), 'eventId')
  }
  const source = await nameOfAccount(context.store.database, caller.accountId)
  const { distanceM } = raceEvent(eventId)
  // The runner decides, so that the runs are enough.
  const fields = ['workouts'] as const
  const group = { caller, athleteIds, onlyCheck: false, action: 'proposeMeet' as const, fields }
  const propose = async (coach: Caller) => {
    const { athleteId } = coach
    const { today: day } = await loadTodayFacts(context, athleteId)
    if (meet.day <= day) return refused([message('invalid.meet-is-over')])
    await withdrawMeetProposals(context, meetId, [athleteId])
    const told = { day, raceDay: meet.day, distanceM, name: meet.name, priority }
    const { proposal, problems } = await proposeChange(context, athleteId, {
      change: { kind: 'report', report: { kind: 'race-added', ...told } },
      source: source.slice(0, 80),
      note: word === '' ? null : word,
      meetId,
    })
    if (proposal === null) {
      // A rule can speak of pain.
      return refused(mayRead(coach, 'health') ? problems : [message('squad.not-safe')])
    }
    return { ok: true, title: nameOfDistance(distanceM), lines: [], why: [], revision: null }
  }
  return forEachAthlete(context, group, { edit: propose, refuse: refused })
}
