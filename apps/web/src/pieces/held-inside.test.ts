import { describe, expect, test } from 'vitest'
import { heldInside } from './held-inside.ts'

const PHONE = { width: 390, bottom: 780 }
const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

describe('a list that opens below its button', () => {
  test('stays where it is when all of it can be seen', () => {
    expect(heldInside(box(16, 104, 260, 300), box(16, 60, 120, 40), PHONE)).toEqual({
      across: 0,
      down: 0,
      height: 668,
    })
  })

  test('moves left when it would leave the window on the right, and right on the left', () => {
    expect(heldInside(box(199, 104, 262, 300), box(199, 60, 120, 40), PHONE).across).toBe(-79)
    expect(heldInside(box(-30, 104, 262, 300), box(16, 60, 120, 40), PHONE).across).toBe(38)
  })

  test('opens above a button at the bottom of the window', () => {
    const { down, height } = heldInside(box(16, 764, 260, 300), box(16, 720, 120, 40), PHONE)
    // Its end is 4 px above the button, as its beginning would be below it.
    expect(764 + down + 300).toBe(716)
    expect(height).toBe(708)
  })

  test('scrolls when neither side has room for it', () => {
    const held = heldInside(box(16, 404, 260, 900), box(16, 360, 120, 40), PHONE)
    expect(held).toEqual({ across: 0, down: 0, height: 368 })
  })
})
