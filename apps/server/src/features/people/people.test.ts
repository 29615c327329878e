import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import { inviteBy, joinBy, letSee, newPerson } from '../../testing/open-people.ts'
import type { TestPerson } from '../../testing/open-people.ts'
import { needsGuardian } from './needs-guardian.ts'
import type { MyAthlete, People } from './schema.ts'

test('only the year of birth is known, so the year of the eighteenth birthday still needs a guardian', () => {
  expect(needsGuardian(2008, '2026-12-31')).toBe(true)
  expect(needsGuardian(2008, '2027-01-01')).toBe(false)
  expect(needsGuardian(null, '2026-05-20')).toBe(true)
})

test('on the network an invitation names only addresses that the invited person can reach', async () => {
  const address = '192.168.1.20'
  const interfaces = () => ({ wlan0: [{ address, family: 'IPv4', internal: false } as const] })
  const open = await openForTest({ machine: { hostname: () => 'x', interfaces } })
  const hostsNow = async () => {
    const invitation = { to: 'athlete', name: 'Ada', fields: [] }
    const answer = await open.ask('POST', '/invitations', invitation)
    return answer.json<{ links: string[] }>().links.map((link) => new URL(link).hostname)
  }
  try {
    await open.app.listen({ host: '0.0.0.0', port: 0 })
    expect(await hostsNow()).toEqual([address])
  } finally {
    await open.close()
    removeFolder(open.dataDir)
  }
})

describe.each(TEST_STORES)('people on one server, on $name', ({ url }) => {
  let bellLap: TestBellLap
  let coach: TestPerson

  beforeEach(async () => {
    bellLap = await openForTest({ databaseUrl: await freshUrl(url) })
    coach = await newPerson(bellLap, 'Cara Coach')
  })
  afterEach(async () => {
    await bellLap.close()
    removeFolder(bellLap.dataDir)
  })

  const peopleOf = async (athlete: TestPerson) =>
    (await athlete.ask('GET', '/people')).json<People>()
  const statusOf = async (athlete: TestPerson, path: string) =>
    (await coach.askOf(athlete.athleteId, 'GET', path)).statusCode

  test('an invited runner decides what a coach sees, and changes and ends it at any time', async () => {
    const token = await inviteBy(coach.ask, {
      to: 'athlete',
      name: 'Ada',
      fields: ['workouts', 'results', 'health'],
    })
    const read = await bellLap.app.inject({
      method: 'POST',
      url: '/api/v1/invitations/read',
      payload: { token },
    })
    expect(read.json()).toMatchObject({
      from: 'Cara Coach',
      to: 'athlete',
      role: 'coach',
      signedInAs: null,
      asksBirthYear: true,
    })
    // The runner ticks less than the coach asks for.
    const ada = await joinBy(bellLap, {
      token,
      name: 'Ada',
      birthYear: 1990,
      fields: ['workouts'],
    })
    expect(await statusOf(ada, '/activities')).toBe(200)
    expect(await statusOf(ada, '/results')).toBe(403)
    expect(await statusOf(ada, '/settings')).toBe(403)

    const [person] = (await peopleOf(ada)).items
    expect(person).toMatchObject({ name: 'Cara Coach', role: 'coach', fields: ['workouts'] })
    await ada.ask('PUT', `/people/${person?.id}`, { fields: ['results'] })
    expect(await statusOf(ada, '/activities')).toBe(403)
    expect(await statusOf(ada, '/results')).toBe(200)
    await ada.ask('DELETE', `/people/${person?.id}`)
    expect(await statusOf(ada, '/results')).toBe(404)
    const { items, log } = await peopleOf(ada)
    expect(items).toEqual([])
    expect(log.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['joined', 'sharing-changed', 'ended']),
    )
  })

  test('an invitation works once, and not for the person who made it', async () => {
    const token = await inviteBy(coach.ask, { to: 'athlete', name: 'Ben', fields: [] })
    const own = await coach.ask('POST', '/invitations/accept', { token })
    expect(own.json()).toMatchObject({ code: 'own-invitation' })
    await joinBy(bellLap, { token, name: 'Ben', birthYear: 1990 })
    const again = await bellLap.app.inject({
      method: 'POST',
      url: '/api/v1/invitations/accept',
      payload: { token, name: 'Somebody', birthYear: 1990 },
    })
    expect(again.statusCode).toBe(401)
    expect(again.json()).toMatchObject({ code: 'invitation-used-or-old' })
  })

  test('under 18 a coach sees nothing before a guardian agrees, on every door', async () => {
    const token = await inviteBy(coach.ask, { to: 'athlete', name: 'Dan', fields: ['workouts'] })
    const dan = await joinBy(bellLap, {
      token,
      name: 'Dan',
      birthYear: 2010,
      fields: ['workouts'],
    })
    expect(await statusOf(dan, '/activities')).toBe(404)
    const mine = (await coach.ask('GET', '/my-athletes')).json<{ items: MyAthlete[] }>()
    expect(mine.items).toMatchObject([{ name: 'Dan', waitsForGuardian: true }])

    const [waiting] = (await peopleOf(dan)).items
    // Neither the runner nor the coach can agree in place of a guardian.
    const byDan = await dan.ask('POST', `/people/${waiting?.id}/agree`)
    expect(byDan.json()).toMatchObject({ code: 'guardian-needed' })
    const byCoach = await coach.askOf(dan.athleteId, 'POST', `/people/${waiting?.id}/agree`)
    expect(byCoach.statusCode).toBe(404)

    const guardian = await newPerson(bellLap, 'Gil Guardian')
    await letSee({ athlete: dan, person: guardian, role: 'guardian', fields: ['workouts'] })
    const agreed = await guardian.askOf(dan.athleteId, 'POST', `/people/${waiting?.id}/agree`)
    expect(agreed.statusCode).toBe(200)
    expect(await statusOf(dan, '/activities')).toBe(200)

    const [, own] = (await guardian.askOf(dan.athleteId, 'GET', '/people')).json<People>().items
    const more = await guardian.askOf(dan.athleteId, 'PUT', `/people/${own?.id}`, {
      fields: ['health'],
    })
    expect(more.json()).toMatchObject({ code: 'own-access' })
  })

  test('without a year of birth nobody can be invited, and nobody sees anything', async () => {
    const eve = await newPerson(bellLap, 'Eve')
    await letSee({ athlete: eve, person: coach, role: 'coach', fields: ['workouts'] })
    expect(await statusOf(eve, '/activities')).toBe(200)
    const settings = (await eve.ask('GET', '/settings')).json<object>()
    await eve.ask('PUT', '/settings', { ...settings, birthYear: null })
    expect(await statusOf(eve, '/activities')).toBe(404)
    const invite = await eve.ask('POST', '/invitations', {
      to: 'coach',
      name: 'Another',
      fields: [],
    })
    expect(invite.json()).toMatchObject({ code: 'birth-year-needed' })
  })

  test('one person is athlete and coach in one browser, and leaves a runner', async () => {
    const fay = await newPerson(bellLap, 'Fay')
    await letSee({ athlete: fay, person: coach, role: 'coach', fields: ['workouts'] })
    expect((await coach.ask('GET', '/session')).json()).toMatchObject({
      coach: true,
      people: false,
    })
    expect((await fay.ask('GET', '/session')).json()).toMatchObject({ coach: false, people: true })
    expect((await coach.ask('GET', '/activities')).statusCode).toBe(200)
    await coach.ask('DELETE', `/my-athletes/${fay.athleteId}`)
    expect(await statusOf(fay, '/activities')).toBe(404)
  })

  test('what a coach changes is written down for the athlete, a look is not', async () => {
    const gus = await newPerson(bellLap, 'Gus')
    await letSee({ athlete: gus, person: coach, role: 'coach', fields: ['workouts', 'results'] })
    const result = {
      day: '2026-05-10',
      eventId: '5k',
      distanceM: null,
      timeText: '20:30',
      timing: 'automatic',
      setting: 'track',
      effort: 'race',
      name: null,
      note: null,
      excludedFromEstimate: false,
    }
    const added = await coach.askOf(gus.athleteId, 'POST', '/results', result)
    expect(added.statusCode).toBeLessThan(300)
    await coach.askOf(gus.athleteId, 'GET', '/results')
    const acted = (await peopleOf(gus)).log.filter(({ what }) => what === 'acted')
    expect(acted).toMatchObject([{ name: 'Cara Coach', action: 'addResult' }])
    expect((await gus.ask('GET', '/results')).json<{ items: unknown[] }>().items).toHaveLength(1)
    expect((await coach.ask('GET', '/results')).json<{ items: unknown[] }>().items).toEqual([])
  })

  test('deleting everything ends what others see', async () => {
    const hal = await newPerson(bellLap, 'Hal')
    await letSee({ athlete: hal, person: coach, role: 'coach', fields: ['workouts'] })
    expect(
      (await hal.ask('DELETE', '/everything', { confirm: 'delete everything' })).statusCode,
    ).toBeLessThan(300)
    expect(await statusOf(hal, '/activities')).toBe(404)
  })

  test('only the person who runs the server sees its accounts', async () => {
    expect((await coach.ask('GET', '/accounts')).json()).toMatchObject({ code: 'admin-only' })
    const { items } = (await bellLap.ask('GET', '/accounts')).json<{
      items: { admin: boolean }[]
    }>()
    expect(items.map(({ admin }) => admin)).toEqual([true, false])
  })
})
