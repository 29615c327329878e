/** A runner with a plan, the states that hold it, and what comes out of its doors; for tests of the server. */
import { addDays } from '@bell-lap/units/calendar-day'
import { expect } from 'vitest'
import { freshUrl, openForTest, removeFolder } from './open-for-test.ts'
import type { TestBellLap } from './open-for-test.ts'
import { openPrepared } from './prepared-folder.ts'
import type { PlanAnswer, PlanSessionView, PlanView } from '../features/plan/index.ts'

/** A Wednesday in the second week of the plan. */
export const TODAY = '2026-05-27'
export const DAYS = Array.from({ length: 14 }, (_, i) => addDays(TODAY, i))
let clockMs = Date.parse('2026-05-20T10:00:00Z')
/** Each look at the clock is a millisecond later, so that nothing happens at the same instant. */
const now = () => new Date(clockMs++)
export const at = (day: string) => {
  clockMs = Date.parse(`${day}T10:00:00Z`)
}

const opened: TestBellLap[] = []

/** Closes every server of the test and begins anew a week before today. */
export async function closeAll(): Promise<void> {
  for (const one of opened.splice(0)) {
    await one.close()
    removeFolder(one.dataDir)
  }
  at('2026-05-20')
}

export async function openOne(url?: string, intervalsUrl?: string): Promise<TestBellLap> {
  const databaseUrl = await freshUrl(url)
  const one = await openForTest({
    databaseUrl,
    now,
    ...(intervalsUrl === undefined ? {} : { intervalsUrl }),
  })
  opened.push(one)
  return one
}

export const WISH = { event: 'mile', raceDay: null, weeks: 10, goalTimeText: null, raceName: null }
export const WAY_BACK = { ...WISH, event: '5k', weeks: 4 }
export const NOTHING_SAID = {
  effortCr10: null,
  sleepHours: null,
  sleepScore: null,
  soreness: null,
  sorenessOneSided: false,
  stress: null,
  rmssdMs: null,
  restingHeartRateBpm: null,
}
const ACHILLES = {
  site: 'achilles',
  side: 'left',
  during: 5,
  after: 4,
  nextMorning: null,
  morningStiffnessMin: null,
  focalBone: false,
  limping: false,
  swelling: false,
  worseDuringRun: false,
}
const checkIn = (parts: object) => ({
  path: '/check-ins',
  body: { day: TODAY, ...NOTHING_SAID, pain: [], redFlags: [], ...parts },
})
const cameUp = (body: object) => ({ path: '/training-events', body: { day: TODAY, ...body } })

export interface Served {
  readonly day: string
  readonly hard: boolean
  readonly fastM: number
  readonly durationS: number
}
export interface State {
  readonly name: string
  readonly tell: { readonly path: string; readonly body: object }
  readonly kind: string
  readonly refusesPlans: boolean
  /** Sessions that the state forbids. */
  readonly forbids: (session: Served) => boolean
  /** The days on which nothing may be served at all. */
  readonly emptyDays: number
}
export const until = (days: number) => addDays(TODAY, days - 1)
const isFast = ({ hard, fastM }: Served) => hard || fastM > 0
export const STATES: readonly State[] = [
  {
    name: 'chest pain',
    kind: 'red-flag',
    tell: checkIn({ redFlags: ['chest-pain'] }),
    refusesPlans: true,
    forbids: () => true,
    emptyDays: 14,
  },
  {
    name: 'Achilles pain 5 of 10',
    kind: 'pain',
    tell: checkIn({ pain: [ACHILLES] }),
    refusesPlans: false,
    forbids: ({ day }) => day <= until(7),
    emptyDays: 7,
  },
  {
    name: 'fever with an open end',
    kind: 'illness',
    tell: cameUp({ kind: 'illness', lastDay: null, symptoms: 'fever' }),
    refusesPlans: false,
    forbids: (one) => one.day <= until(4) || (one.day <= until(8) && isFast(one)),
    emptyDays: 4,
  },
  {
    name: 'an injury in the return to running',
    kind: 'injury',
    tell: cameUp({
      kind: 'injury',
      site: 'achilles',
      side: 'left',
      runFreeDays: 63,
      knownAndStable: false,
      morningStiffnessMin: 10,
    }),
    refusesPlans: false,
    forbids: (one) => one.day <= until(8) && (isFast(one) || one.durationS > 25 * 60 + 1),
    emptyDays: 0,
  },
  {
    name: 'away',
    kind: 'away',
    tell: cameUp({ kind: 'away', lastDay: until(7) }),
    refusesPlans: false,
    forbids: ({ day }) => day <= until(7),
    emptyDays: 7,
  },
]

/** A runner by words alone, with a plan since last week. */
export async function planned(url?: string, intervalsUrl?: string): Promise<TestBellLap> {
  if (intervalsUrl !== undefined) {
    const one = await openOne(url, intervalsUrl)
    await tellAndPlan(one)
    return one
  }
  const one = await openPrepared({ name: 'told-states planned', now, fill: tellAndPlan, url })
  opened.push(one)
  return one
}

async function tellAndPlan(one: TestBellLap): Promise<void> {
  const settings = (await one.ask('GET', '/settings')).json<object>()
  await one.ask('PUT', '/settings', {
    ...settings,
    timeZone: 'UTC',
    sex: 'female',
    birthYear: 1990,
    healthAnsweredOn: '2026-05-19',
    usualTraining: { weeklyKm: 45, longestRunKm: 14 },
  })
  await one.ask('POST', '/results', {
    day: '2026-05-10',
    eventId: '5k',
    distanceM: null,
    timeText: '21:40',
    timing: 'automatic',
    setting: 'road',
    effort: 'race',
    name: null,
    note: null,
    excludedFromEstimate: false,
  })
  expect((await one.ask('POST', '/plan', WISH)).json<PlanAnswer>().refused).toBe(false)
}
export const tell = async (one: TestBellLap, { tell: told }: State) => {
  const answer = await one.ask('POST', told.path, told.body)
  expect(answer.statusCode).toBe(200)
  return answer.json<{ id: string }>().id
}
const sessionsOf = (plan: PlanView | null): readonly PlanSessionView[] =>
  plan?.weeks.flatMap((week) => [...week.sessions]).filter(({ role }) => role !== 'rest') ?? []
export const ahead = (plan: PlanView | null) => sessionsOf(plan).filter(({ day }) => day >= TODAY)
export const served = async (one: TestBellLap) =>
  ahead((await one.ask('GET', '/plan')).json<{ plan: PlanView | null }>().plan)
export const strengthOn = async (one: TestBellLap) =>
  (await one.ask('GET', '/plan'))
    .json<{ plan: PlanView }>()
    .plan.weeks.flatMap((week) => [...week.strength])
    .filter(({ day }) => day >= TODAY)
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')
/** Days on which a calendar still shows a run. */
export const calendarDays = async (one: TestBellLap) => {
  const events = (await one.ask('GET', '/plan/calendar.ics')).body.split('BEGIN:VEVENT').slice(1)
  return events
    .filter((event) => !event.includes('CANCELLED') && !event.includes('SUMMARY:Strength'))
    .flatMap((event) => linesOf(event).find((line) => line.startsWith('DTSTART')) ?? [])
    .map((line) => line.slice(-8).replace(/(\d{4})(\d\d)(\d\d)/, '$1-$2-$3'))
    .filter((day) => day >= TODAY)
}
export const emptyDaysOf = ({ emptyDays }: State) => DAYS.slice(0, emptyDays)

export async function expectObeyed(one: TestBellLap, state: State): Promise<void> {
  expect((await served(one)).filter(state.forbids)).toEqual([])
  const shown = await calendarDays(one)
  expect(shown.filter((day) => emptyDaysOf(state).includes(day))).toEqual([])
  const today = (await one.ask('GET', '/today')).json<{
    session: Served | null
    tomorrow: Served | null
    states: { kind: string }[]
  }>()
  expect([today.session, today.tomorrow].filter((s) => s !== null && state.forbids(s))).toEqual([])
  expect(today.states.map(({ kind }) => kind)).toContain(state.kind)
}
