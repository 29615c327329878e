import { describe, expect, test } from 'vitest'
import {
  BACK_PLACES,
  BODY_HEIGHT,
  BODY_WIDTH,
  FRONT_PLACES,
  isMarked,
  withPlacePressed,
} from './body-places.ts'
import { newPain } from './check-in-form.ts'

const KNEE = { site: 'knee', side: 'left' } as const

describe('the drawing', () => {
  test('has each place once a side, inside it', () => {
    const all = [...FRONT_PLACES, ...BACK_PLACES]
    expect(new Set(all.map(({ site, side }) => `${side} ${site}`)).size).toBe(all.length)
    for (const { x, y } of all) {
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(BODY_WIDTH)
      expect(y).toBeLessThan(BODY_HEIGHT)
    }
  })

  test('shows a runner who faces you: the right knee is on the left', () => {
    const xOf = (side: string) =>
      FRONT_PLACES.find((one) => one.site === 'knee' && one.side === side)?.x ?? 0
    expect(xOf('right')).toBeLessThan(xOf('left'))
    const back = (side: string) =>
      BACK_PLACES.find((one) => one.site === 'calf' && one.side === side)?.x ?? 0
    expect(back('left')).toBeLessThan(back('right'))
  })
})

describe('a press on a place', () => {
  test('adds a pain without a number, and a second press takes it away', () => {
    const once = withPlacePressed([], KNEE, newPain)
    expect(once).toEqual([{ ...newPain(), ...KNEE }])
    expect(withPlacePressed(once, KNEE, newPain)).toEqual([])
  })

  test('leaves the other side of a pain on both sides', () => {
    const both = [{ ...newPain(), site: 'knee' as const, side: 'both' as const, during: 3 }]
    expect(isMarked(both, KNEE)).toBe(true)
    expect(withPlacePressed(both, KNEE, newPain)).toEqual([{ ...both[0], side: 'right' }])
  })

  test('keeps what was entered for other places', () => {
    const calf = { ...newPain(), during: 2 }
    expect(withPlacePressed([calf], KNEE, newPain)[0]).toBe(calf)
  })
})
