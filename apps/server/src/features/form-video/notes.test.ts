import { packRecording } from '@bell-lap/form/video/packed-recording'
import { DRAWN, drawnRecording } from '@bell-lap/form/testing/drawn-runner'
import { afterEach, describe, expect, test } from 'vitest'
import { connectStore } from '../../database/open.ts'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import { letSee, newPerson } from '../../testing/open-people.ts'
import type { TestPerson } from '../../testing/open-people.ts'
import type { ClipNote } from './note-schema.ts'

let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

const CLIP = {
  day: '2026-05-19',
  name: 'Last 400',
  condition: 'tired',
  speedMps: 5.2,
  source: 'pose-model',
  slowFactor: 1,
  fileName: null,
  cameraSpeed: 0.001,
  recording: packRecording(drawnRecording(DRAWN)),
}
const AT = [
  { xPx: 300, yPx: 200 },
  { xPx: 320, yPx: 260 },
  { xPx: 300, yPx: 320 },
] as const
const NOTE = {
  timeS: 0.2,
  shapes: [
    { kind: 'angle', points: AT },
    { kind: 'arrow', points: [AT[0], AT[1]] },
  ],
  text: 'Land under the hip.',
}
const NOTES = '/form/clips/one/notes'

interface Whole {
  readonly notes: readonly ClipNote[]
  readonly notesCopy: string | null
}
const wholeOf = async (one: TestPerson, by: TestPerson = one) =>
  (
    await (by === one
      ? one.ask('GET', '/form/clips/one')
      : by.askOf(one.athleteId, 'GET', '/form/clips/one'))
  ).json<Whole>()

/** A runner with a clip, and a coach who sees clips and nothing else. */
async function setUp(url: string | undefined) {
  open = await openForTest({ databaseUrl: await freshUrl(url) })
  const ada = await newPerson(open, 'Ada')
  const coach = await newPerson(open, 'Cara Coach')
  await letSee({ athlete: ada, person: coach, role: 'coach', fields: ['video'] })
  expect((await ada.ask('PUT', '/form/clips/one', CLIP)).statusCode).toBe(200)
  return { ada, coach, bellLap: open }
}

describe.each(TEST_STORES)('notes on a clip on $name', ({ url }) => {
  test('a coach draws and writes, the runner sees it, and only the coach is told it is theirs', async () => {
    const { ada, coach } = await setUp(url)
    const made = await coach.askOf(ada.athleteId, 'POST', NOTES, NOTE)
    expect(made.statusCode).toBe(201)
    const { notes } = await wholeOf(ada)
    expect(notes).toMatchObject([{ ...NOTE, author: 'Cara Coach', own: false }])
    const seen = await wholeOf(ada, coach)
    expect(seen).toMatchObject({ notes: [{ own: true }], notesCopy: null })
    const gone = await coach.askOf(ada.athleteId, 'DELETE', `${NOTES}/${notes[0]?.id}`)
    expect(gone.statusCode).toBe(204)
    expect((await wholeOf(ada)).notes).toEqual([])
  })

  test('go with their clip, and come back with it when the deletion is taken back', async () => {
    const { ada, coach, bellLap } = await setUp(url)
    await coach.askOf(ada.athleteId, 'POST', NOTES, NOTE)
    const { notes, notesCopy } = await wholeOf(ada)
    await ada.ask('DELETE', '/form/clips/one')
    const store = await connectStore(bellLap.dataDir, bellLap.databaseUrl)
    expect(await store.database.selectFrom('clip_notes').selectAll().execute()).toEqual([])
    await store.database.destroy()
    await ada.ask('PUT', '/form/clips/one', { ...CLIP, notesCopy })
    expect((await wholeOf(ada)).notes).toEqual(notes)
    // A clip that is there gets no second copy.
    await ada.ask('PUT', '/form/clips/one', { ...CLIP, notesCopy })
    expect((await wholeOf(ada)).notes).toHaveLength(1)
  })
})

describe('what nobody may do with notes', () => {
  test('a copy that was changed, or is of another clip, brings nothing', async () => {
    const { ada, coach } = await setUp(undefined)
    await coach.askOf(ada.athleteId, 'POST', NOTES, NOTE)
    const { notesCopy } = await wholeOf(ada)
    const forged = { ...CLIP, notesCopy: `${notesCopy?.slice(0, -8)}AAAAAAA=` }
    await ada.ask('DELETE', '/form/clips/one')
    expect((await ada.ask('PUT', '/form/clips/one', forged)).statusCode).toBe(200)
    expect((await wholeOf(ada)).notes).toEqual([])
    await ada.ask('PUT', '/form/clips/two', { ...CLIP, notesCopy })
    expect((await ada.ask('GET', '/form/clips/two')).json<Whole>().notes).toEqual([])
  })

  test('a coach without clips, another clip and an empty note are refused', async () => {
    const { ada, coach, bellLap } = await setUp(undefined)
    const blind = await newPerson(bellLap, 'Blind coach')
    await letSee({ athlete: ada, person: blind, role: 'coach', fields: ['workouts'] })
    expect((await blind.askOf(ada.athleteId, 'POST', NOTES, NOTE)).statusCode).toBe(403)
    const other = '/form/clips/other/notes'
    expect((await coach.askOf(ada.athleteId, 'POST', other, NOTE)).statusCode).toBe(404)
    const empty = { timeS: 0, shapes: [], text: ' ' }
    expect((await coach.askOf(ada.athleteId, 'POST', NOTES, empty)).statusCode).toBe(400)
  })

  test('a second coach removes no note of the first; the runner may', async () => {
    const { ada, coach, bellLap } = await setUp(undefined)
    const second = await newPerson(bellLap, 'Second coach')
    await letSee({ athlete: ada, person: second, role: 'coach', fields: ['video'] })
    const { id } = (await coach.askOf(ada.athleteId, 'POST', NOTES, NOTE)).json<ClipNote>()
    expect((await second.askOf(ada.athleteId, 'DELETE', `${NOTES}/${id}`)).statusCode).toBe(404)
    expect((await ada.ask('DELETE', `${NOTES}/${id}`)).statusCode).toBe(204)
  })
})
