import { openStates } from '@bell-lap/plan/adapt/open-states'
import type { OpenState } from '@bell-lap/plan/adapt/open-states'
import { addDays, weekdayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { titleOf } from '@bell-lap/workout/describe/title'
import { mayRead } from '../../contract/caller.ts'
import type { Context } from '../../context.ts'
import { isOpen, loadMeetProposals } from '../adaptation/index.ts'
import { loadMyAthletes } from '../people/index.ts'
import type { MyAthlete } from '../people/index.ts'
import { loadPlan } from '../plan/index.ts'
import { loadTodayFacts } from '../reports/index.ts'
import type { TodayFacts } from '../reports/index.ts'
import { dayInZone, loadSettings } from '../settings/index.ts'
import { loadMeets } from './meets.ts'
import type { Entry, Meet, Season, SeasonRunner } from './season-schema.ts'

/** About a year; no plan is longer than 24 weeks. */
const MOST_WEEKS = 53

type Proposals = Awaited<ReturnType<typeof loadMeetProposals>>

/** The weeks ahead of every runner of a coach, as far as each shares them, and the meets. */
export async function loadSeason(
  context: Context,
  { accountId, athleteId }: { readonly accountId: string; readonly athleteId: string },
): Promise<Season> {
  const { timeZone } = await loadSettings(context.store.database, athleteId)
  const today = dayInZone(context.now(), timeZone)
  const athletes = await loadMyAthletes(context, accountId)
  const runners = await Promise.all(athletes.map((athlete) => readRunner(context, athlete, today)))
  const meets = await loadMeets(context, accountId)
  const proposals = await loadMeetProposals(
    context,
    meets.map(({ id }) => id),
  )
  return {
    today,
    weeks: weeksAhead(today, [
      ...meets.map(({ day }) => day),
      ...runners.flatMap(({ weeks }) => weeks.map(({ startDay }) => startDay)),
    ]),
    runners,
    meets: meets.map((meet) => ({
      ...meet,
      entries: entriesOf(meet, { athletes, runners, proposals, today }),
    })),
  }
}

const mondayOf = (day: CalendarDay): CalendarDay => addDays(day, 1 - weekdayOf(day))

/** The Mondays from this week to the last of these days. */
function weeksAhead(today: CalendarDay, days: readonly CalendarDay[]): readonly CalendarDay[] {
  const first = mondayOf(today)
  const last = days.reduce((latest, day) => (day > latest ? day : latest), today)
  return Array.from({ length: MOST_WEEKS }, (_, i) => addDays(first, 7 * i)).filter(
    (monday) => monday <= last,
  )
}

/** What the athlete shares, and nothing else. */
async function readRunner(
  context: Context,
  { athleteId, name, role, squadIds, fields, waitsForGuardian }: MyAthlete,
  today: CalendarDay,
): Promise<SeasonRunner> {
  const grant = { id: '', role, fields }
  const sharesPlan = !waitsForGuardian && mayRead({ grant, key: null }, 'workouts')
  const sharesBreaks = !waitsForGuardian && mayRead({ grant, key: null }, 'health')
  const about = { athleteId, name, squadIds, sharesPlan, sharesBreaks }
  if (!sharesPlan && !sharesBreaks) {
    return { ...about, hasPlan: false, weeks: [], days: [], breaks: [] }
  }
  const facts = await loadTodayFacts(context, athleteId)
  const plan = sharesPlan ? (await loadPlan(context, facts)).plan : null
  const first = mondayOf(today)
  return {
    ...about,
    hasPlan: plan !== null,
    weeks: (plan?.weeks ?? [])
      .filter(({ startDay }) => startDay >= first)
      .map(({ startDay, phase, cutBack, distanceM }) => ({ startDay, phase, cutBack, distanceM })),
    days: (plan?.weeks ?? []).flatMap(({ sessions }) =>
      sessions.flatMap(({ day, role: what, priority, workout }) =>
        (what === 'race' || what === 'test') && day >= today
          ? [{ day, kind: what, priority: priority ?? null, name: titleOf(workout) }]
          : [],
      ),
    ),
    breaks: sharesBreaks ? breaksOf(facts) : [],
  }
}

/** What stops running now, and the days away or busy that come. */
function breaksOf({ reported, states, today }: TodayFacts): SeasonRunner['breaks'] {
  const coming = reported.flatMap((event) => {
    if ((event.kind !== 'away' && event.kind !== 'busy') || event.day <= today) return []
    // It may have been ended, or replaced, before it began.
    return openStates(reported, event.day).filter(({ id }) => id === event.id)
  })
  const matters = ({ kind, running }: OpenState) =>
    running === 'none' || kind === 'away' || kind === 'busy'
  const all = [...states.filter(matters), ...coming]
  const known = new Map(all.map((state) => [state.id, state]))
  return [...known.values()]
    .map(({ since: fromDay, until: lastDay, what }) => ({ fromDay, lastDay, what }))
    .toSorted((a, b) => a.fromDay.localeCompare(b.fromDay))
}

interface Around {
  readonly athletes: readonly MyAthlete[]
  readonly runners: readonly SeasonRunner[]
  readonly proposals: Proposals
  readonly today: CalendarDay
}

/** The runners whom a meet is for, and whether each runs it. */
function entriesOf(meet: Meet, { athletes, runners, proposals, today }: Around): readonly Entry[] {
  return runners
    .filter(({ squadIds }) => meet.squadId === null || squadIds.includes(meet.squadId))
    .map((runner) => {
      const { athleteId, sharesPlan } = runner
      const role = athletes.find((one) => one.athleteId === athleteId)?.role
      const mine = proposals.find((one) => one.meetId === meet.id && one.athleteId === athleteId)
      return {
        athleteId,
        state: sharesPlan ? stateOf(meet, runner, { last: mine, today }) : 'not-shared',
        mayPropose: sharesPlan && role === 'coach',
      }
    })
}

function stateOf(
  { day }: Meet,
  { days }: SeasonRunner,
  { last, today }: { readonly last: Proposals[number] | undefined; readonly today: CalendarDay },
): Entry['state'] {
  if (days.some((one) => one.kind === 'race' && one.day === day)) return 'runs'
  if (last === undefined) return 'not-asked'
  if (last.state !== 'open') return last.state
  return isOpen(last, today) ? 'proposed' : 'not-answered'
}
