import { howMany } from '@bell-lap/units/testing/how-many'
import { say } from '../testing/english.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printShorthand } from './print-shorthand.ts'
import { readShorthand } from './read-shorthand.ts'
import { anyDay } from './written-arbitrary.ts'

describe('any session', () => {
  test('reads back from its canonical form as the same session', () => {
    fc.assert(
      fc.property(anyDay, (sessions) => {
        const canonical = printShorthand(sessions)
        fc.pre(canonical.length <= 600)
        expect(readShorthand(canonical)).toEqual({ kind: 'read', sessions, canonical })
      }),
      { numRuns: howMany(300, 20_000) },
    )
  })

  test('may be typed without spaces, in capitals, and with other signs', () => {
    const plain = (text: string) =>
      text.replaceAll(/ ?([x,+/@]) ?/g, '$1').replaceAll(/(\d) (m|km|s|min|mile)\b/g, '$1$2')
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(
          (text: string) => text.toUpperCase(),
          (text: string) => text.replaceAll(' x ', ' × '),
          (text: string) => text.replaceAll(' x ', '*'),
          (text: string) => text.replaceAll(' x ', 'X'),
          (text: string) => text.replaceAll('-', '–'),
          plain,
        ),
        (sessions, typed) => {
          const canonical = printShorthand(sessions)
          fc.pre(canonical.length <= 600)
          expect(readShorthand(typed(canonical))).toEqual({ kind: 'read', sessions, canonical })
        },
      ),
      { numRuns: howMany(200, 10_000) },
    )
  })
})

describe('any text', () => {
  const words = fc.constantFrom(
    ..."3 4 200 400 x ( ) @ mile R 5k T , / - + w/ jog rest 60 60s 3' 1:30 on off every sets of between hills last easy wu strides AM PM float half 30/30 mona yasso fartlek alternating including last rep Z2 172bpm 90% 16kph 1/2 1,000 continuous w/ progression cutdown ladder 34,33,32... 3:20-3:15 2-3 min r30s then fast slow time".split(
      ' ',
    ),
  )
  const soup = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' '))

  test('is read, asked about or refused with the place; never an exception', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 200 }), soup), (text) => {
        const read = readShorthand(text)
        if (read.kind === 'read') {
          expect(readShorthand(read.canonical)).toMatchObject({
            kind: 'read',
            canonical: read.canonical,
          })
          return
        }
        expect(read.start).toBeGreaterThanOrEqual(0)
        expect(read.end).toBeLessThanOrEqual(text.length)
        expect(read.start).toBeLessThanOrEqual(read.end)
        if (read.kind === 'question') expect(read.choices.length).toBeGreaterThan(1)
        else expect(say(read.expected).length).toBeGreaterThan(5)
      }),
      { numRuns: howMany(1000, 40_000) },
    )
  })

  test('answering questions comes to an end: each choice is a text that asks less', () => {
    fc.assert(
      fc.property(soup, fc.infiniteStream(fc.nat(3)), (text, answers) => {
        let now = readShorthand(text)
        for (let asked = 0; now.kind === 'question'; asked++) {
          expect(asked).toBeLessThan(25)
          const answer = answers.next().value ?? 0
          now = readShorthand(now.choices[answer % now.choices.length]?.text ?? '')
        }
      }),
      { numRuns: howMany(300, 20_000) },
    )
  })

  test('however long, is answered', () => {
    for (const text of ['3x('.repeat(5000), '('.repeat(599), '3x'.repeat(299), 'a'.repeat(600)]) {
      expect(readShorthand(text).kind).not.toBe('read')
    }
  })
})
