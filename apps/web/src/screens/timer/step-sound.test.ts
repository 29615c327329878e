import { describe, expect, test } from 'vitest'
import { beepsOf, soundOf, stretchLengthS, STRETCH_S } from './step-sound.ts'
import type { TimerStep } from './timer-steps.ts'

const REP: TimerStep = {
  name: 'Work',
  place: 'Rep 1 of 6',
  length: '600 m',
  target: '132–135 s',
  cue: null,
  endsAfterS: null,
  expectedS: 133,
  splitsS: [44, 88],
  work: true,
  open: false,
}
const JOG: TimerStep = { ...REP, endsAfterS: 90, splitsS: [], work: false }

describe('the sound of a step', () => {
  test('a repetition beeps where the marks of the track should be passed', () => {
    expect(beepsOf(REP, 0)).toEqual([
      { atS: 0, kind: 'go' },
      { atS: 44, kind: 'split' },
      { atS: 88, kind: 'split' },
    ])
  })

  test('a timed step counts its last three seconds down, also when it is taken up late', () => {
    expect(beepsOf(JOG, 80).map(({ atS }) => atS)).toEqual([7, 8, 9])
    expect(stretchLengthS(JOG, 80)).toBe(10)
  })

  test('a long step is cut into stretches', () => {
    const long = { ...JOG, endsAfterS: 1800 }
    expect(stretchLengthS(long, 0)).toBe(STRETCH_S)
    expect(beepsOf(long, 300)).toEqual([])
    expect(beepsOf(long, 1500).map(({ atS }) => atS)).toEqual([297, 298, 299])
  })

  test('a WAV of the length asked, silent but for its tones', () => {
    const file = soundOf(2, [{ atS: 1, kind: 'count' }])
    const view = new DataView(file.buffer)
    expect(String.fromCharCode(...file.slice(0, 4))).toBe('RIFF')
    expect(view.getUint32(40, true)).toBe(16_000)
    expect(file.slice(44, 44 + 8000).every((sample) => sample === 128)).toBe(true)
    expect(file.slice(44 + 8000, 44 + 8960).some((sample) => sample !== 128)).toBe(true)
    expect(file.slice(44 + 8960).every((sample) => sample === 128)).toBe(true)
  })
})
