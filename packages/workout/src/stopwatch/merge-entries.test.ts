import { howMany } from '@bell-lap/units/testing/how-many'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry } from './entry.ts'
import { entryId, nextNumber } from './entry.ts'
import { mergeEntries } from './merge-entries.ts'
import { readSession } from './read-session.ts'
import { repTimes } from './rep-times.ts'
import { SET_UP, threePhones, written } from '../testing/a-track-session.ts'

/** Everything that a coach sees of the session, on one phone. */
function shown(entries: readonly Entry[]) {
  const session = readSession(entries)
  const times = repTimes(session, 'a')
  const cells = session.runners.flatMap(({ runner }) =>
    [0, 1, 2, 3].flatMap((rep) => [0, 1].map((mark) => times.timeOf(runner, rep, mark))),
  )
  return { session, cells, apart: times.phonesApart, within: times.clocksWithinS }
}

describe('merging phones', () => {
  test('any order, any grouping and any number of merges give the same session', () => {
    const cut = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(threePhones, cut, fc.infiniteStream(fc.nat()), (phones, cuts, choices) => {
        const all = [SET_UP, ...phones]
        const expected = all.reduce(mergeEntries, [])
        // Pieces of what the phones wrote, some of them twice, arrive in any order.
        const whole = all.flat()
        const pieces = cuts.map(([from, to]) =>
          whole.slice(from % (whole.length + 1), to % (whole.length + 1)),
        )
        const queue = [...all, ...pieces, ...all]
        let merged: readonly Entry[] = []
        while (queue.length > 0) {
          const at = (choices.next().value as number) % queue.length
          const [piece = []] = queue.splice(at, 1)
          merged = at % 2 === 0 ? mergeEntries(merged, piece) : mergeEntries(piece, merged)
        }
        expect(merged).toEqual(expected)
        expect(shown(merged)).toEqual(shown(expected))
      }),
      { numRuns: howMany(100, 5000) },
    )
  })

  test('no entry is lost and none is doubled', () => {
    fc.assert(
      fc.property(threePhones, (phones) => {
        const merged = phones.reduce(mergeEntries, SET_UP)
        const ids = new Set([SET_UP, ...phones].flat().map(entryId))
        expect(merged.map(entryId).toSorted()).toEqual([...ids].toSorted())
      }),
      { numRuns: howMany(100, 2000) },
    )
  })

  test('two entries with one id are settled the same way on both phones', () => {
    const [one] = written('b', [{ kind: 'end', isOver: true }])
    const [other] = written('b', [{ kind: 'end', isOver: false }])
    if (one === undefined || other === undefined) throw new Error('nothing was written')
    expect(mergeEntries([one], [other])).toEqual(mergeEntries([other], [one]))
    expect(mergeEntries([one], [other])).toHaveLength(1)
  })

  test('a phone numbers its entries after everything that it knows', () => {
    expect(nextNumber(SET_UP)).toBe(SET_UP.length + 1)
    expect(nextNumber([])).toBe(1)
  })
})
