import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { springMass } from './spring-mass.ts'

describe('the spring-mass model', () => {
  it('gives the worked numbers of science E2', () => {
    const easy = springMass({ speedMps: 3.33, contactS: 0.2475, flightS: 0.1076, grade: 0 }, 1.75)
    expect(easy?.peakForceBw).toBeCloseTo(2.254, 3)
    expect(easy?.sinkM).toBeCloseTo(0.0621, 4)
    expect(70 * (easy?.verticalPerKg ?? 0)).toBeCloseTo(24.92, 2)
    expect(70 * (easy?.legPerKg ?? 0)).toBeCloseTo(9.753, 3)
    const fast = springMass({ speedMps: 5, contactS: 0.185, flightS: 0.14, grade: 0 }, 1.68)
    expect(60 * (fast?.verticalPerKg ?? 0)).toBeCloseTo(31.29, 2)
    expect(60 * (fast?.legPerKg ?? 0)).toBeCloseTo(8.952, 3)
  })

  it('moves leg stiffness by 4 to 7 % for 5 ms of contact, most when running fast', () => {
    const steps = [
      { speedMps: 3.33, contactS: 0.2475, flightS: 0.1076 },
      { speedMps: 5, contactS: 0.185, flightS: 0.14 },
    ]
    for (const { speedMps, contactS, flightS } of steps) {
      const leg = (errorS: number) => {
        const step = { speedMps, contactS: contactS + errorS, flightS: flightS - errorS, grade: 0 }
        return springMass(step, 1.75)?.legPerKg ?? Number.NaN
      }
      expect(leg(-0.005) / leg(0) - 1).toBeGreaterThan(0.04)
      expect(leg(-0.005) / leg(0) - 1).toBeLessThan(0.075)
    }
  })

  it('says nothing on a slope, without a flight, and of the leg without a height', () => {
    const step = { speedMps: 3.33, contactS: 0.25, flightS: 0.1, grade: 0 }
    expect(springMass({ ...step, grade: 0.01 }, 1.75)).toBeNull()
    expect(springMass({ ...step, flightS: 0 }, 1.75)).toBeNull()
    const unknown = springMass(step, null)
    expect(unknown?.legPerKg).toBeNull()
    expect(unknown?.verticalPerKg).toBeGreaterThan(0)
    expect(springMass(step, 0.7)?.legPerKg).toBeNull()
  })

  it('is stiffer for a shorter contact, whatever the runner', () => {
    const seconds = (min: number, max: number) => fc.double({ min, max, noNaN: true })
    fc.assert(
      fc.property(
        seconds(0.17, 0.3),
        seconds(0.03, 0.18),
        seconds(2, 6),
        (contactS, flightS, speedMps) => {
          const heightM = 1.72
          const own = springMass({ speedMps, contactS, flightS, grade: 0 }, heightM)
          const shorter = { speedMps, contactS: contactS - 0.005, flightS, grade: 0 }
          const stiffer = springMass(shorter, heightM)
          expect(stiffer?.verticalPerKg).toBeGreaterThan(own?.verticalPerKg ?? Infinity)
          if (own?.legPerKg != null) expect(stiffer?.legPerKg).toBeGreaterThan(own.legPerKg)
        },
      ),
      { numRuns: 60 },
    )
  })
})
