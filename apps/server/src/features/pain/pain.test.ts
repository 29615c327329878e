import { afterAll, beforeAll, expect, test } from 'vitest'
import { addRuns, testRunners } from '../../testing/filled-runner.ts'
import { NOTHING_SAID } from '../../testing/told-states.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import type { PainHistory } from './schema.ts'

const clock = { now: new Date('2026-05-07T09:00:00Z') }
const runners = testRunners()
let app: TestBellLap

const ACHILLES = {
  site: 'achilles',
  side: 'left',
  during: null,
  after: null,
  nextMorning: null,
  morningStiffnessMin: null,
  focalBone: false,
  limping: false,
  swelling: false,
  worseDuringRun: false,
}
const tell = async (day: string, pain: object) =>
  app.ask('POST', '/check-ins', {
    day,
    ...NOTHING_SAID,
    pain: [{ ...ACHILLES, ...pain }],
    redFlags: [],
  })
const read = async () => (await app.ask('GET', '/pain-history')).json<PainHistory>()

beforeAll(async () => {
  app = await runners.start(undefined, { clock })
  await addRuns(app, ['2026-04-28', '2026-05-05'])
})
afterAll(() => runners.closeAll())

test('without a report there is no place, and the weeks are those of half a year', async () => {
  const { places, weeks } = await read()
  expect(places).toEqual([])
  expect(weeks).toHaveLength(26)
  expect(weeks.slice(-2).map(({ runs }) => runs)).toEqual([1, 1])
})

test('each place and side has the worst of each week, each moment by itself', async () => {
  await tell('2026-04-28', { during: 3, after: 2 })
  await tell('2026-04-29', { nextMorning: 0 })
  await tell('2026-05-05', { during: 1, after: 4 })
  await tell('2026-05-06', { side: 'right', during: 0 })
  const { places } = await read()
  expect(places.map(({ site, side, lastDay }) => [site, side, lastDay])).toEqual([
    ['achilles', 'right', '2026-05-06'],
    ['achilles', 'left', '2026-05-05'],
  ])
  const left = places[1]
  expect(left?.weeks.slice(-2)).toMatchObject([
    { during: 3, after: 2, nextMorning: 0, reports: 2 },
    { during: 1, after: 4, nextMorning: null, reports: 1 },
  ])
  expect(left?.weeks[0]).toMatchObject({ during: null, after: null, reports: 0 })
  expect(left?.light).toMatchObject({ light: 'amber', day: '2026-05-05' })
  expect(left?.light?.why.code).toBe('light.amber')
  expect(left?.reports.map(({ day }) => day)).toEqual(['2026-05-05', '2026-04-29', '2026-04-28'])
})

test('a sign is listed, and the shoes of a week are named', async () => {
  await tell('2026-05-07', { during: 1, limping: true })
  const { items } = (await app.ask('GET', '/activities')).json<{ items: { id: string }[] }>()
  await app.ask('PUT', `/activities/${items[0]?.id}/shoe`, { name: 'Blue' })
  const { places, weeks } = await read()
  expect(places[0]?.reports[0]).toMatchObject({ signs: ['limping'] })
  expect(places[0]?.light?.light).toBe('red')
  expect(places[0]?.light?.why.code).toBe('light.limp')
  expect(weeks.at(-1)?.shoes).toMatchObject([{ name: 'Blue', kind: null }])
})
