import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { springMass } from './spring-mass.ts'

describe('the spring-mass model', () => {
  it('gives the worked numbers of science E2', () => {
    const easy = springMass(
      { speedMps: 3.33, contactS: 0.2475, flightS: 0.1076, grade: 0 },
      { massKg: 70, heightM: 1.75 },
    )
    expect(easy?.peakForceBw).toBeCloseTo(2.254, 3)
    expect(easy?.sinkM).toBeCloseTo(0.0621, 4)
    expect(easy?.verticalKnM).toBeCloseTo(24.92, 2)
    expect(easy?.legKnM).toBeCloseTo(9.753, 3)
    const fast = springMass(
      { speedMps: 5, contactS: 0.185, flightS: 0.14, grade: 0 },
      { massKg: 60, heightM: 1.68 },
    )
    expect(fast?.verticalKnM).toBeCloseTo(31.29, 2)
    expect(fast?.legKnM).toBeCloseTo(8.952, 3)
  })

  it('says nothing on a slope, without a flight, and of the leg without a height', () => {
    const step = { speedMps: 3.33, contactS: 0.25, flightS: 0.1, grade: 0 }
    const body = { massKg: 70, heightM: 1.75 }
    expect(springMass({ ...step, grade: 0.01 }, body)).toBeNull()
    expect(springMass({ ...step, flightS: 0 }, body)).toBeNull()
    const unknown = springMass(step, { massKg: null, heightM: null })
    expect(unknown).toMatchObject({ legPerKg: null, legKnM: null, verticalKnM: null })
    expect(unknown?.verticalPerKg).toBeGreaterThan(0)
  })

  it('is stiffer for a shorter contact, whatever the runner', () => {
    const seconds = (min: number, max: number) => fc.double({ min, max, noNaN: true })
    fc.assert(
      fc.property(
        seconds(0.17, 0.3),
        seconds(0.03, 0.18),
        seconds(2, 6),
        (contactS, flightS, speedMps) => {
          const body = { massKg: 65, heightM: 1.72 }
          const own = springMass({ speedMps, contactS, flightS, grade: 0 }, body)
          const shorter = { speedMps, contactS: contactS - 0.005, flightS, grade: 0 }
          const stiffer = springMass(shorter, body)
          expect(stiffer?.verticalKnM).toBeGreaterThan(own?.verticalKnM ?? Infinity)
          if (own?.legKnM != null) expect(stiffer?.legKnM).toBeGreaterThan(own.legKnM)
        },
      ),
      { numRuns: 60 },
    )
  })
})
