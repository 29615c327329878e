import { say } from '@bell-lap/workout/testing/english'
import { message } from '@bell-lap/units/message'
import { pacesFor } from '@bell-lap/workout/testing/a-runner'
import { describe, expect, test } from 'vitest'
import { recordedWork } from './recorded-work.ts'

const DAY = '2026-03-10'
const paces = pacesFor(360)
const middle = (symbol: 'T' | 'MI' | '5K' | 'E') =>
  (paces[symbol].slowMps + paces[symbol].fastMps) / 2

function pieces(count: number, distanceM: number, speedMps: number, restS: number) {
  const timeS = distanceM / speedMps
  return Array.from({ length: count }, (_, i) => ({
    startS: i * (timeS + restS),
    timeS,
    distanceM,
  }))
}

describe('repetitions of a recording', () => {
  test('at mile pace are a session of the mile line', () => {
    const work = recordedWork(DAY, pieces(8, 201, middle('MI'), 90), paces)
    expect(work).toMatchObject({ kind: 'R', went: 'as-planned' })
    expect(work && say(work.title)).toBe('8 × 200 m')
    expect(work?.dose.repetitions).toBe(8)
    expect(work?.dose.shortestRestS).toBeCloseTo(90, 6)
    expect(work?.dose.longestS).toBeCloseTo(201 / middle('MI'), 6)
  })

  test('at threshold and at 5K pace are lines of their own', () => {
    expect(recordedWork(DAY, pieces(4, 1000, middle('T'), 60), paces)?.kind).toBe('T at T')
    expect(recordedWork(DAY, pieces(5, 1000, middle('5K'), 120), paces)?.kind).toBe('V at 5K')
  })

  test('of different lengths are said by their sum', () => {
    const both = [...pieces(1, 800, middle('MI'), 0), ...pieces(1, 400, middle('MI'), 0)]
    expect(recordedWork(DAY, both, paces)?.title).toEqual(
      message('work.pieces', { count: 2, distanceM: 1200 }),
    )
  })

  test.each<[string, ReturnType<typeof pieces>]>([
    [
      'a session of many paces',
      [...pieces(4, 1000, 0.93 * middle('T'), 60), ...pieces(4, 1000, 1.07 * middle('T'), 60)],
    ],
    ['one piece alone', pieces(1, 400, middle('MI'), 90)],
    ['easy laps of a kilometre', pieces(8, 1000, middle('E'), 0)],
    ['hills: half a minute at threshold speed', pieces(8, 120, middle('T'), 90)],
    ['a pace between two lines', pieces(6, 400, 1.12 * middle('MI'), 90)],
  ])('%s is no work that we know', (_, all) => {
    expect(recordedWork(DAY, all, paces)).toBeNull()
  })
})
