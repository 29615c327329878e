import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RACE_EVENTS } from '@bell-lap/units/race-event'
import type { RaceEventId } from '@bell-lap/units/race-event'
import { resultsInWords } from './results-in-words.ts'

const shortly = (text: string) =>
  resultsInWords(text).map(({ eventId, timeS }) => [eventId, Number(timeS.toFixed(2))])

describe('results that exist as words only', () => {
  test.each([
    ['800m: 2:12:93', '800m', 132.93],
    ['800m : 2:14,47', '800m', 134.47],
    ['Indoor meet, 1500 m in 4:31.2, windy', '1500m', 271.2],
    ['mile: 5:31.2', 'mile', 331.2],
    ['Road mile race – 5:31', 'mile', 331],
    ['ran 4:59.8 for the mile', 'mile', 299.8],
    ['1 mile 4:59', 'mile', 299],
    ['1600m (4:58.9)', '1600m', 298.9],
    ['5k 19:58', '5k', 1198],
    ['5 km 19:58', '5k', 1198],
    ['5,000m 17:02.33', '5k', 1022.33],
    ['10K finished in 41:12', '10k', 2472],
    ['Half marathon 1:32:05', 'half', 5525],
    ['21.1 km 1:32:05', 'half', 5525],
    ['Marathon: 3:12:45', 'marathon', 11565],
    ['400m 58.31', '400m', 58.31],
    ['2 miles 10:45', '2mile', 645],
  ])('%s', (text, eventId, timeS) => expect(shortly(text)).toEqual([[eventId, timeS]]))

  test('several of one day, each once', () => {
    expect(shortly('800m 2:12.9, 1500m 4:31.2 (800m 2:13)')).toEqual([
      ['800m', 132.9],
      ['1500m', 271.2],
    ])
  })

  test.each([
    '6x800m in 2:45',
    '4 x 400m 1:12',
    'last 400m in 62.1',
    'goal: mile 4:59',
    'sub mile 5:00',
    'first mile 6:40 then easy',
    '8 km easy at 5:31 mile pace',
    'mile 5:31/mile',
    '1600m-1200m-800m-400m',
    '2800m changing pace 2:10',
    '5k 1:58',
    '5k 59:58',
    '7 km in 35:00',
    'started 5:30, mile repeats',
    'v800m: 2:12',
  ])('no result in “%s”', (text) => expect(resultsInWords(text)).toEqual([]))

  test('any text, also a long one, ends in races at speeds of races, soon', () => {
    const words = fc.constantFrom(
      '800m',
      'mile',
      '5k',
      ':',
      '2:12',
      '19:58',
      ' ',
      'in',
      '1,500',
      'x',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((all) => all.join(' ')),
        ),
        (text) => {
          for (const { eventId, distanceM, timeS } of resultsInWords(text)) {
            expect(RACE_EVENTS.some((event) => event.id === eventId)).toBe(true)
            expect(distanceM / timeS).toBeGreaterThanOrEqual(2)
            expect(distanceM / timeS).toBeLessThanOrEqual(11)
          }
        },
      ),
    )
    expect(resultsInWords('1,500 mile in '.repeat(20_000))).toEqual([])
  })

  test('what is written with its event and a sound time is found', () => {
    const WRITTEN: Readonly<Partial<Record<RaceEventId, string>>> = {
      mile: 'Mile',
      '2mile': '2 miles',
    }
    const events = RACE_EVENTS.filter((event) => event.distanceM >= 800 && event.distanceM <= 3200)
    fc.assert(
      fc.property(
        fc.constantFrom(...events),
        fc.integer({ min: 3, max: 7 }),
        fc.constantFrom(': ', ' in ', ' ', ' – ', '='),
        (event, speed, join) => {
          const seconds = Math.round(event.distanceM / speed)
          const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
          const name = WRITTEN[event.id] ?? `${event.distanceM} m`
          expect(resultsInWords(`Meet. ${name}${join}${time}!`)).toMatchObject([
            { eventId: event.id, timeS: seconds },
          ])
        },
      ),
    )
  })
})
