import { MILE_M } from '@bell-lap/units/length'
import { message } from '@bell-lap/units/message'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readZones, smoothed, timeInZones } from './own-zones.ts'

const KM_M = 1000

describe('zones as typed', () => {
  test('paces for a kilometre or a mile, slowest first', () => {
    expect(readZones('Threshold 4:10-4:25\nEasy 5:30–6:20\n\nJog < 6:20', 'pace', KM_M)).toEqual({
      ok: true,
      zones: [
        { name: 'Jog', low: null, high: 1000 / 380 },
        { name: 'Easy', low: 1000 / 380, high: 1000 / 330 },
        { name: 'Threshold', low: 1000 / 265, high: 1000 / 250 },
      ],
    })
    const miles = readZones('Easy 8:30 to 9:30', 'pace', MILE_M)
    expect(miles.ok && miles.zones[0]?.high).toBeCloseTo(MILE_M / 510, 9)
  })

  test('heart rates, and names with digits in them', () => {
    expect(readZones('Zone 2 130-145\nZone 5 > 172', 'heart-rate', KM_M)).toEqual({
      ok: true,
      zones: [
        { name: 'Zone 2', low: 130, high: 145 },
        { name: 'Zone 5', low: 172, high: null },
      ],
    })
  })

  test.each([
    ['', 'pace', 0, message('zones.none')],
    ['Easy', 'pace', 1, message('zones.unreadable', { typed: 'Easy' })],
    ['Easy 5:30-6:20\n4:10-4:20', 'pace', 2, message('zones.no-name', { typed: '4:10-4:20' })],
    ['Easy 5:30-6:75', 'pace', 1, message('zones.no-pace', { typed: '6:75' })],
    ['Easy 130-300', 'heart-rate', 1, message('zones.no-heart-rate', { typed: '300' })],
    [
      'A 120-140\nB 139-150',
      'heart-rate',
      0,
      message('zones.overlap', { first: 'A', second: 'B' }),
    ],
  ] as const)('%j is refused with the reason', (text, measure, line, reason) => {
    expect(readZones(text, measure, KM_M)).toEqual({ ok: false, line, reason })
  })

  test('any text is read or refused', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof readZones(text, 'pace', KM_M).ok).toBe('boolean')
      }),
    )
  })
})

describe('the time in zones', () => {
  const zones = [
    { name: 'low', low: null, high: 140 },
    { name: 'high', low: 150, high: 170 },
  ]

  test('counts each second once; a limit belongs to the faster zone; gaps and stops count nowhere', () => {
    const timeS = [0, 1, 2, 3, 4, 5, 65, 66]
    const values = [139, 139, 140, 150, 170, Number.NaN, 139, 139]
    expect(timeInZones(zones, { timeS, values })).toEqual({ zonesS: [2, 1], outsideS: 2 })
  })

  test('is never more than the time of the run', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 90, max: 200 })), (values) => {
        const timeS = values.map((_, i) => i)
        const { zonesS, outsideS } = timeInZones(zones, { timeS, values })
        const sum = zonesS.reduce((total, one) => total + one, outsideS)
        expect(sum).toBe(Math.max(0, values.length - 1))
      }),
    )
  })

  test('smoothing keeps a steady pace and evens out jumps', () => {
    const timeS = Array.from({ length: 60 }, (_, i) => i)
    expect(
      smoothed(
        timeS,
        timeS.map(() => 3),
      ).at(-1),
    ).toBeCloseTo(3, 9)
    const jumpy = smoothed(
      timeS,
      timeS.map((i) => (i % 2 === 0 ? 2 : 4)),
    )
    expect(Math.abs((jumpy.at(-1) ?? 0) - 3)).toBeLessThan(0.1)
  })
})
