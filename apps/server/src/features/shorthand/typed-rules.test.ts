/** Typed sessions meet the same rules as those of the library that they are, told through the API. */
import { addDays } from '@bell-lap/units/calendar-day'
import { afterEach, describe, expect, test } from 'vitest'
import { openForTest, removeFolder } from '../../testing/open-for-test.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import type { EditAnswer } from '../adaptation/edit-schema.ts'
import type { PlanAnswer, PlanSessionView, PlanView } from '../plan/plan-schema.ts'

const TODAY = '2026-05-20'
const NOW = new Date(`${TODAY}T10:00:00Z`)
let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

const RESULT = {
  day: '2026-05-10',
  eventId: '5k',
  distanceM: null,
  timeText: '21:40',
  timing: 'automatic',
  setting: 'road',
  effort: 'race',
  name: 'Park 5K',
  note: null,
  excludedFromEstimate: false,
}
const WISH = { event: 'mile', raceDay: null, weeks: 12, goalTimeText: null, raceName: null }

interface Asked {
  readonly health: object
  readonly places: object
}

/** A runner with a track and hills, and a plan of twelve weeks. */
async function planned(birthYear: number): Promise<TestBellLap> {
  open = await openForTest({ now: () => NOW })
  await open.ask('POST', '/results', RESULT)
  const settings = (await open.ask('GET', '/settings')).json<Asked>()
  const saved = await open.ask('PUT', '/settings', {
    ...settings,
    timeZone: 'UTC',
    sex: 'female',
    birthYear,
    yearsRunning: 4,
    healthAnsweredOn: '2026-05-19',
    health: { ...settings.health, guardianConsents: true },
    places: { ...settings.places, track: { lapM: 400, lane: 1 }, hills: true },
    usualTraining: { weeklyKm: 45, longestRunKm: 14 },
  })
  expect(saved.statusCode).toBe(200)
  const made = (await open.ask('POST', '/plan', WISH)).json<PlanAnswer>()
  expect(made.refused).toBe(false)
  return open
}

async function sessionsOf(bellLap: TestBellLap): Promise<readonly PlanSessionView[]> {
  const { plan } = (await bellLap.ask('GET', '/plan')).json<{ plan: PlanView }>()
  return plan.weeks.flatMap((week) => [...week.sessions])
}

async function answered(bellLap: TestBellLap, edit: object): Promise<EditAnswer> {
  const body = { edit, overrule: false, onlyCheck: true }
  const answer = await bellLap.ask('POST', '/plan/edits', body)
  expect(answer.statusCode).toBe(200)
  return answer.json<EditAnswer>()
}

/** The long run's share of the week: a typed session and its twin differ by some metres, which may decide it. */
const BY_A_FEW_METRES = 'invariant.4'

const names = ({ breaks }: EditAnswer) =>
  [...new Set(breaks.map(({ name }) => name.code))]
    .filter((code) => code !== BY_A_FEW_METRES)
    .toSorted()

/** What breaks with typed text in place of a session, and with a session of the library there. */
async function bothWays(
  bellLap: TestBellLap,
  sessionId: string,
  { text, librarySessionId, level }: { text: string; librarySessionId: string; level: number },
): Promise<{ readonly typed: readonly string[]; readonly library: readonly string[] }> {
  const typed = { kind: 'change-typed', sessionId, text }
  const library = { kind: 'change', sessionId, librarySessionId, level, distanceM: null }
  return {
    typed: names(await answered(bellLap, typed)),
    library: names(await answered(bellLap, library)),
  }
}

/** The second easy day of the plan's second week, when little is allowed yet. */
async function earlyEasy(bellLap: TestBellLap): Promise<PlanSessionView> {
  const easy = (await sessionsOf(bellLap)).filter(({ role }) => role === 'easy')
  const found = easy.find(({ day }) => day > addDays(TODAY, 8))
  if (found === undefined) throw new Error('no easy day')
  return found
}

const TWINS = [
  {
    text: '800 all out',
    librarySessionId: 'X8',
    level: 0.5,
    rule: 'invariant.14',
  },
  {
    text: '6 x 60 m all out, 3 min walk',
    librarySessionId: 'N3',
    level: 1,
    rule: 'invariant.12',
  },
  {
    text: '5 x 300 at 800 pace, 6 min walk',
    librarySessionId: 'A3',
    level: 1,
    rule: 'invariant.15',
  },
  {
    text: '8 x 300 m at mile pace, 300 m jog',
    librarySessionId: 'R2',
    level: 0.5,
    rule: 'invariant.14',
  },
] as const

describe('of an adult', () => {
  test.each(TWINS)('$text breaks what its twin $librarySessionId breaks', async (twin) => {
    const bellLap = await planned(1990)
    const { id } = await earlyEasy(bellLap)
    const { typed, library } = await bothWays(bellLap, id, twin)
    expect(typed).toContain(twin.rule)
    expect(typed).toEqual(library)
  })

  test('3 x 300 m at mile pace waits for strides, as every session at mile pace does', async () => {
    const bellLap = await planned(1990)
    const { id } = await earlyEasy(bellLap)
    const text = '3 x 300 m at mile pace'
    const answer = await answered(bellLap, { kind: 'change-typed', sessionId: id, text })
    expect(names(answer)).toContain('invariant.14')
    expect(names(answer)).not.toContain('invariant.31')
  })

  test('all out near a race is refused, and sprints need three minutes between them', async () => {
    const bellLap = await planned(1990)
    const sessions = await sessionsOf(bellLap)
    const race = sessions.at(-1)
    const before = sessions.findLast(
      ({ role, day }) => role !== 'race' && role !== 'test' && day < (race?.day ?? ''),
    )
    for (const text of ['800 all out', '5 min all out', 'mile time trial']) {
      const near = await answered(bellLap, { kind: 'change-typed', sessionId: before?.id, text })
      expect(names(near)).toContain('invariant.24')
    }
    const { id } = await earlyEasy(bellLap)
    const sprints = { kind: 'change-typed', sessionId: id, text: '6 x 60 m all out, 60 s walk' }
    expect(names(await answered(bellLap, sprints))).toContain('invariant.31')
  })
})

describe('of a runner of seventeen', () => {
  test.each([
    ['3 min all out', 'invariant.27'],
    ['10 x 200 at 800 pace, 3 min walk', 'invariant.27'],
    ['6 x 60 m all out, 3 min walk', 'invariant.12'],
  ])('%s is not for under 18', async (text, rule) => {
    const bellLap = await planned(2009)
    const hard = (await sessionsOf(bellLap)).findLast((one) => one.hard && one.role === 'quality')
    const answer = await answered(bellLap, { kind: 'change-typed', sessionId: hard?.id, text })
    expect(answer.ok).toBe(false)
    expect(names(answer)).toContain(rule)
  })
})

describe('of a runner with an injury', () => {
  const INJURY = {
    kind: 'injury',
    day: TODAY,
    site: 'achilles',
    side: 'left',
    runFreeDays: 10,
    knownAndStable: false,
    morningStiffnessMin: 20,
  }

  test.each([
    ['800 all out', 'X8'],
    ['6 x 60 m all out, 3 min walk', 'N3'],
    ['6 x 10 s hill sprints, walk back', 'N2'],
  ])('%s is refused, as %s of the library is', async (text, librarySessionId) => {
    const bellLap = await planned(1990)
    expect((await bellLap.ask('POST', '/training-events', INJURY)).statusCode).toBe(200)
    const soon = (await sessionsOf(bellLap)).find(({ day }) => day > addDays(TODAY, 1))
    const found = await bothWays(bellLap, soon?.id ?? '', { text, librarySessionId, level: 0.5 })
    expect(found.typed.length).toBeGreaterThan(0)
    expect(found.typed).toEqual(found.library)
  })
})
