import { describe, expect, it } from 'vitest'
import { sensorKey, sensorOf } from './sensor.ts'

const column = Float64Array.of(1, 2)
const streams = (...names: string[]) => ({
  timeS: column,
  ...Object.fromEntries(names.map((name) => [name, column])),
})

describe('the sensor of a recording', () => {
  it('is read from the columns that only it writes', () => {
    const strap = streams('groundContactMs', 'verticalOscillationMm', 'balanceLeftPct')
    const wrist = streams('groundContactMs', 'verticalOscillationMm', 'verticalRatioPct')
    const pod = streams('groundContactMs', 'formPowerW')
    expect(sensorOf(strap, { device: 'Forerunner 935' })).toMatchObject({
      place: 'trunk',
      pod: null,
    })
    expect(sensorOf(wrist, { device: 'Forerunner 255' })).toMatchObject({ place: 'wrist' })
    expect(sensorOf(pod, { device: 'Forerunner 935' })).toMatchObject({
      place: 'foot',
      pod: 'stryd',
    })
    expect(sensorOf(streams('groundContactMs'), { device: null })).toMatchObject({
      place: 'unknown',
    })
    expect(sensorOf(streams('cadenceSpm'), { device: 'Forerunner 55' })).toBeNull()
  })

  it('keeps a native strap apart from the pod that ran with it, and two watches apart', () => {
    const both = sensorOf(streams('groundContactMs', 'verticalRatioPct', 'formPowerW'), {
      device: 'A',
    })
    expect(both).toMatchObject({ place: 'wrist', pod: null })
    const wrist = { place: 'wrist', pod: null, unit: null } as const
    expect(sensorKey({ ...wrist, device: 'A' })).not.toBe(sensorKey({ ...wrist, device: 'B' }))
    const foot = { place: 'foot', pod: 'stryd', unit: null } as const
    // A foot pod works its values out itself, whichever watch keeps them.
    expect(sensorKey({ ...foot, device: 'A' })).toBe(sensorKey({ ...foot, device: 'B' }))
  })

  it('knows a strap by its product, and keeps it when its software changes', () => {
    const strap = (product: number, firmware: string) =>
      sensorOf(streams('groundContactMs', 'verticalRatioPct'), {
        device: 'A',
        sensors: [{ kind: 'running-dynamics', maker: 'Garmin', product, firmware }],
      })
    const [first, updated, other] = [strap(1752, '6.00'), strap(1752, '6.60'), strap(2327, '3.40')]
    if (first === null || updated === null || other === null) throw new Error('no sensor')
    expect(first.place).toBe('trunk')
    expect(sensorKey(first)).toBe(sensorKey(updated))
    expect(sensorKey(first)).not.toBe(sensorKey(other))
  })
})
