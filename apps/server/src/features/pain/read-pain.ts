import { lightOfPlace } from '@bell-lap/plan/adapt/reported-pain'
import { eventsOf } from '@bell-lap/plan/model/training-event'
import type { CheckIn, PainReport } from '@bell-lap/plan/model/training-event'
import { addDays, mondayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import type { RunFacts } from '../activities/index.ts'
import { gatherFacts } from '../athlete/index.ts'
import type { AthleteFacts } from '../athlete/index.ts'
import { fastMetresIn } from '../load/index.ts'
import { loadStoredShoes, shoesOfRuns } from '../shoes/index.ts'
import type { PainHistory, PainPlace, WeekOfRunning } from './schema.ts'

const WEEK_DAYS = 7

/** Pain by place over so many weeks, and what was run in each of them. */
export async function readPainOf(
  context: Context,
  athleteId: string,
  weeks: number,
): Promise<PainHistory> {
  const facts = await gatherFacts(context, athleteId)
  const { today } = facts
  const thisWeek = mondayOf(today)
  const starts = Array.from({ length: weeks }, (_, index) =>
    addDays(thisWeek, WEEK_DAYS * (index + 1 - weeks)),
  )
  const from = starts[0] ?? thisWeek
  return {
    today,
    weeks: await weeksOfRunning(context, facts, starts),
    places: placesOf(facts, from).map((reports) => placeOf(reports, { facts, starts })),
  }
}

interface Report {
  readonly checkIn: CheckIn
  readonly pain: PainReport
}

/** The reports of each place since a day, the place that hurt last first. */
function placesOf({ reported, today }: AthleteFacts, from: CalendarDay): readonly Report[][] {
  const places = new Map<string, Report[]>()
  for (const checkIn of eventsOf(reported, 'check-in')) {
    if (checkIn.day < from || checkIn.day > today) continue
    for (const pain of checkIn.pain) {
      const key = `${pain.site} ${pain.side}`
      places.set(key, [...(places.get(key) ?? []), { checkIn, pain }])
    }
  }
  const lastOf = (reports: readonly Report[]) => reports.at(-1)?.checkIn.day ?? ''
  return [...places.values()].toSorted((a, b) => lastOf(b).localeCompare(lastOf(a)))
}

interface Beside {
  readonly facts: AthleteFacts
  readonly starts: readonly CalendarDay[]
}

function placeOf(
  reports: readonly Report[],
  { facts: { reported: events, today }, starts }: Beside,
): PainPlace {
  const [first] = reports
  const last = reports.at(-1)
  if (first === undefined || last === undefined) throw new RangeError('a place without a report')
  const { site, side } = first.pain
  return {
    site,
    side,
    light: lightOfPlace({ site, side }, { events, today }),
    firstDay: first.checkIn.day,
    lastDay: last.checkIn.day,
    weeks: starts.map((startDay) => {
      const own = reports.filter(({ checkIn }) => mondayOf(checkIn.day) === startDay)
      return {
        startDay,
        reports: own.length,
        during: worst(own, 'during'),
        after: worst(own, 'after'),
        nextMorning: worst(own, 'nextMorning'),
      }
    }),
    reports: reports.toReversed().map(({ checkIn, pain }) => ({
      checkInId: checkIn.id,
      day: checkIn.day,
      during: pain.during,
      after: pain.after,
      nextMorning: pain.nextMorning,
      signs: signsOf(pain),
    })),
  }
}

function worst(
  reports: readonly Report[],
  when: 'during' | 'after' | 'nextMorning',
): number | null {
  const told = reports.flatMap(({ pain }) => pain[when] ?? [])
  return told.length === 0 ? null : Math.max(...told)
}

function signsOf(pain: PainReport): PainPlace['reports'][number]['signs'] {
  return [
    ...(pain.focalBone ? (['bone'] as const) : []),
    ...(pain.limping ? (['limping'] as const) : []),
    ...(pain.swelling ? (['swelling'] as const) : []),
    ...(pain.worseDuringRun ? (['worse'] as const) : []),
  ]
}

async function weeksOfRunning(
  context: Context,
  { athleteId, runs, measures, today }: AthleteFacts,
  starts: readonly CalendarDay[],
): Promise<readonly WeekOfRunning[]> {
  const { database } = context.store
  const shoes = await loadStoredShoes(database, athleteId)
  const from = starts[0] ?? today
  const recent = runs.filter(({ day }) => day >= from && day <= today)
  const ofRuns = await shoesOfRuns(database, athleteId, { runs: recent, shoes })
  const sum = (some: readonly RunFacts[], of: (run: RunFacts) => number) =>
    some.reduce((total, run) => total + of(run), 0)
  return starts.map((startDay) => {
    const ran = recent.filter(({ day }) => mondayOf(day) === startDay)
    const names = [...new Set(ran.flatMap(({ id }) => ofRuns.get(id)?.name ?? []))]
    return {
      startDay,
      runs: ran.length,
      distanceM: sum(ran, ({ distanceM }) => distanceM),
      fastM: measures.mileSpeedMps === null ? null : sum(ran, (run) => fastMetresIn(run, measures)),
      shoes: names
        .map((name) => ({
          name,
          kind: shoes.find((shoe) => shoe.name === name)?.kind ?? null,
          distanceM: sum(
            ran.filter(({ id }) => ofRuns.get(id)?.name === name),
            ({ distanceM }) => distanceM,
          ),
        }))
        .toSorted((a, b) => b.distanceM - a.distanceM),
    }
  })
}
