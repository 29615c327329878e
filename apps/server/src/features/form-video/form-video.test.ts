import { packRecording } from '@bell-lap/form/video/packed-recording'
import { DRAWN, drawnRecording } from '@bell-lap/form/testing/drawn-runner'
import { message } from '@bell-lap/units/message'
import { afterEach, describe, expect, test } from 'vitest'
import { freshUrl, openForTest, removeFolder, TEST_STORES } from '../../testing/open-for-test.ts'
import type { TestBellLap } from '../../testing/open-for-test.ts'
import type { FormView } from '../form/schema.ts'
import type { FormClip } from './schema.ts'

let open: TestBellLap | null = null

afterEach(async () => {
  await open?.close()
  if (open !== null) removeFolder(open.dataDir)
  open = null
})

const RECORDING = packRecording(drawnRecording(DRAWN))
const CLIP = {
  day: '2026-05-19',
  name: 'First 400',
  condition: 'fresh',
  speedMps: 5.2,
  source: 'pose-model',
  slowFactor: 1,
  fileName: 'first.mp4',
  cameraSpeed: 0.001,
  recording: RECORDING,
}

const listOf = async (bellLap: TestBellLap) =>
  (await bellLap.ask('GET', '/form/clips')).json<{ items: FormClip[] }>().items

describe.each(TEST_STORES)('clips on $name', ({ url }) => {
  test('are saved with their form, listed, changed, deleted and saved again', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    const bellLap = open
    const saved = (await bellLap.ask('PUT', '/form/clips/one', CLIP)).json<FormClip>()
    expect(saved.form?.measures.cadenceSpm.value).toBeCloseTo(DRAWN.cadenceSpm, 0)
    expect(saved.form?.near).toBe('right')
    await bellLap.ask('PUT', '/form/clips/two', { ...CLIP, day: '2026-05-20', name: 'Last 400' })
    await bellLap.ask('PUT', '/form/clips/one', { ...CLIP, name: 'First 400 m' })
    expect((await listOf(bellLap)).map(({ name }) => name)).toEqual(['Last 400', 'First 400 m'])

    const whole = (await bellLap.ask('GET', '/form/clips/one')).json<{ recording: unknown }>()
    expect(whole.recording).toEqual(RECORDING)
    expect((await bellLap.ask('DELETE', '/form/clips/one')).statusCode).toBe(204)
    const gone = await bellLap.ask('GET', '/form/clips/one')
    expect(gone.json()).toMatchObject({ values: { why: message('not-found.clip') } })
    await bellLap.ask('PUT', '/form/clips/one', { ...CLIP, recording: whole.recording })
    expect((await listOf(bellLap)).map(({ form }) => form?.steps.length)).toEqual([
      saved.form?.steps.length,
      saved.form?.steps.length,
    ])
  })

  test('tell what to work on, on the page of form, while they are of the last four weeks', async () => {
    const now = { at: new Date('2026-05-20T10:00:00Z') }
    open = await openForTest({ databaseUrl: await freshUrl(url), now: () => now.at })
    const bellLap = open
    const formNow = async () => (await bellLap.ask('GET', '/form')).json<FormView>()
    expect((await formNow()).findings).toEqual([])
    const leaning = packRecording(drawnRecording({ ...DRAWN, trunkDeg: 19 }))
    await bellLap.ask('PUT', '/form/clips/one', { ...CLIP, recording: leaning })
    const found = await formNow()
    expect(found.findings).toContainEqual(
      expect.objectContaining({ fault: 'trunk-lean', source: 'video' }),
    )
    expect(found.headline.code).toBe(`form.cue.${found.findings[0]?.fault}`)
    now.at = new Date('2026-07-01T10:00:00Z')
    expect((await formNow()).findings).toEqual([])
  })

  test('are deleted with everything', async () => {
    open = await openForTest({ databaseUrl: await freshUrl(url) })
    await open.ask('PUT', '/form/clips/one', CLIP)
    const answer = await open.ask('DELETE', '/everything', { confirm: 'delete everything' })
    expect(answer.statusCode).toBeLessThan(300)
    expect(await listOf(open)).toEqual([])
  })
})

describe('a clip that cannot be used', () => {
  test('is refused with its reason, on this door too', async () => {
    open = await openForTest({})
    const small = packRecording(drawnRecording({ ...DRAWN, legPx: 90 }))
    const answer = await open.ask('PUT', '/form/clips/one', { ...CLIP, recording: small })
    expect(answer.json()).toMatchObject({
      status: 400,
      values: { why: { code: 'form-video.problem.small' } },
    })
    const moving = await open.ask('PUT', '/form/clips/one', { ...CLIP, cameraSpeed: 0.3 })
    expect(moving.json()).toMatchObject({
      values: { why: { code: 'form-video.problem.moving-camera' } },
    })
    expect(await listOf(open)).toEqual([])
  })

  test.each([
    ['a row is short', { poses: RECORDING.poses.map((pose, i) => (i === 3 ? [1] : pose)) }],
    ['time goes back', { timesS: [...RECORDING.timesS].reverse() }],
    ['there is a time too many', { timesS: [...RECORDING.timesS, 99] }],
  ])('%s', async (_, change) => {
    open = await openForTest({})
    const recording = { ...RECORDING, ...change }
    const answer = await open.ask('PUT', '/form/clips/one', { ...CLIP, recording })
    expect(answer.statusCode).toBe(400)
    expect(await listOf(open)).toEqual([])
  })
})
