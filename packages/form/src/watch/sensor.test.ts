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
    expect(sensorOf(strap, 'Forerunner 935')).toMatchObject({ place: 'trunk', pod: null })
    expect(sensorOf(wrist, 'Forerunner 255')).toMatchObject({ place: 'wrist' })
    expect(sensorOf(pod, 'Forerunner 935')).toMatchObject({ place: 'foot', pod: 'stryd' })
    expect(sensorOf(streams('groundContactMs'), null)).toMatchObject({ place: 'unknown' })
    expect(sensorOf(streams('cadenceSpm'), 'Forerunner 55')).toBeNull()
  })

  it('keeps a native strap apart from the pod that ran with it, and two watches apart', () => {
    const both = sensorOf(streams('groundContactMs', 'verticalRatioPct', 'formPowerW'), 'A')
    expect(both).toMatchObject({ place: 'wrist', pod: null })
    const wrist = { place: 'wrist', pod: null } as const
    expect(sensorKey({ ...wrist, device: 'A' })).not.toBe(sensorKey({ ...wrist, device: 'B' }))
    const foot = { place: 'foot', pod: 'stryd' } as const
    // A foot pod works its values out itself, whichever watch keeps them.
    expect(sensorKey({ ...foot, device: 'A' })).toBe(sensorKey({ ...foot, device: 'B' }))
  })
})
