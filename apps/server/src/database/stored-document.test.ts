import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readStoredBy, storedDocument, UnreadableRow, withFields } from './stored-document.ts'

const at = (text: string) => ({ table: 'things', id: 'thing-1', text })
/** Version 1 said kilometres, version 2 says metres. */
const DISTANCE = storedDocument(z.object({ distanceM: z.number(), note: z.string().default('') }), [
  (older) => {
    const { km } = z.object({ km: z.number() }).parse(older)
    return { distanceM: 1000 * km }
  },
])

describe('a stored document', () => {
  test('reads back what was written, with its version', () => {
    const text = DISTANCE.write({ distanceM: 1609, note: 'mile' })
    expect(JSON.parse(text)).toEqual({ version: 2, distanceM: 1609, note: 'mile' })
    expect(DISTANCE.read(at(text))).toEqual({ distanceM: 1609, note: 'mile' })
  })

  test('of an older version is brought up to date', () => {
    expect(DISTANCE.read(at('{"km":5}'))).toEqual({ distanceM: 5000, note: '' })
  })

  test.each([
    ['broken text', '{"km":', 'unreadable-row.not-json'],
    ['another shape', '{"version":2,"distanceM":"far"}', 'distanceM'],
    ['a newer version', '{"version":3,"distanceM":5}', 'unreadable-row.newer'],
  ])('that is %s says which row and why', (_, text, why) => {
    expect(() => DISTANCE.read(at(text))).toThrow(UnreadableRow)
    expect(() => DISTANCE.read(at(text))).toThrow(why)
    expect(() => DISTANCE.read(at(text))).toThrow('thing-1')
    expect(DISTANCE.readOrNull(at(text))).toBeNull()
  })

  test('of the first version stays without a number, as it always was', () => {
    const first = storedDocument(z.array(z.string()))
    expect(first.write(['a'])).toBe('["a"]')
    expect(first.read(at('["a"]'))).toEqual(['a'])
  })

  test('with a reader of its own is checked all the same', () => {
    const shape = withFields<{ readonly weeks: readonly object[] }>({ weeks: 'array' })
    expect(readStoredBy(at('{"weeks":[]}'), shape, JSON.parse)).toEqual({ weeks: [] })
    expect(() => readStoredBy(at('{"weeks":{}}'), shape, JSON.parse)).toThrow(
      'unreadable-row.field',
    )
  })
})
