import { message } from '@bell-lap/units/message'
import { describe, expect, test } from 'vitest'
import { contextFor } from '../testing/a-runner.ts'
import { titleText } from '../testing/english.ts'
import { SHORTHAND_CORPUS } from '../testing/shorthand-corpus.ts'
import { flattenSteps } from '../totals.ts'
import { readForRunner } from './read-for-runner.ts'

const CONTEXT = contextFor(360)

function run(text: string, around = true) {
  const result = readForRunner(text, CONTEXT, around)
  const session = result.kind === 'read' ? result.sessions[0] : undefined
  if (session?.kind !== 'run' || session.read === null) throw new Error(JSON.stringify(result))
  return { ...session.read, added: session.added }
}
const intents = (text: string, around = true) =>
  new Set(flattenSteps(run(text, around).workout).map(({ intent }) => intent))

describe('warm-up and cool-down round a hard session', () => {
  test('are those of the library, counted in the totals, and said', () => {
    const bare = run('6x400 @ mile w/ 200 jog', false)
    const whole = run('6x400 @ mile w/ 200 jog')
    expect(whole.added).toEqual(['warm-up', 'cool-down'])
    expect(intents('6x400 @ mile w/ 200 jog')).toContain('strides')
    expect(whole.distanceM).toBeGreaterThan(bare.distanceM + 3000)
    expect(titleText(whole.workout)).toBe(titleText(bare.workout))
    expect(bare.added).toEqual([])
  })

  test('are not put where they were written, nor round an easy run', () => {
    expect(run('15 wu, 4 strides, 6x400 @ mile w/ 200 jog').added).toEqual(['cool-down'])
    expect(run('15 wu, 4 strides, 6x400 @ mile w/ 200 jog, 10 cd').added).toEqual([])
    expect(run('40 min easy').added).toEqual([])
  })
})

describe('without a runner', () => {
  test('every line is read, with no steps', () => {
    for (const [typed, canonical] of SHORTHAND_CORPUS) {
      const result = readForRunner(typed, null, true)
      expect(result).toMatchObject({ kind: 'read', canonical })
      if (result.kind !== 'read') continue
      for (const session of result.sessions) {
        if (session.kind === 'run') expect(session.read).toBeNull()
      }
    }
  })
})

describe('what cannot be read', () => {
  test('is quoted with what was expected there', () => {
    expect(readForRunner('6x400 @ purple', CONTEXT, false)).toMatchObject({
      kind: 'not-read',
      start: 8,
      message: message('shorthand.not-understood', {
        words: 'purple',
        expected: message('shorthand.expect.pace'),
      }),
    })
  })

  test('also says what cannot be run', () => {
    expect(readForRunner('10x400 @ 90 on 80s', CONTEXT, false)).toMatchObject({
      kind: 'not-read',
      message: { code: 'shorthand.cannot.no-rest' },
    })
  })
})
