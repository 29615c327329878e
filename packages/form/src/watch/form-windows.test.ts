import { describe, expect, it } from 'vitest'
import { formWindows } from './form-windows.ts'
import { madeStreams } from './testing/made-form-run.ts'
import { usualForm } from './usual-form.ts'

const read = (streams: ReturnType<typeof madeStreams>, pauses = [] as const) =>
  formWindows({ streams, pauses, isFlat: false })

describe('windows of ten seconds', () => {
  it('hold each metric at their speed', () => {
    const windows = read(madeStreams({ stretches: [{ seconds: 300, speedMps: 3.33 }] }))
    expect(windows.length).toBeGreaterThan(24)
    for (const { speedMps, grade, values } of windows) {
      expect(speedMps).toBeCloseTo(3.33, 9)
      expect(grade).toBeCloseTo(0, 9)
      for (const metric of ['cadenceSpm', 'groundContactMs', 'flightMs', 'stepLengthMm'] as const)
        expect(values[metric]).toBeCloseTo(usualForm(metric, 3.33), 6)
      expect(values.verticalRatioPct).toBeCloseTo(usualForm('verticalRatioPct', 3.33), 6)
      expect(values.verticalStiffness).toBeCloseTo(usualForm('verticalStiffness', 3.33), 6)
      expect(values.legStiffness).toBeUndefined()
    }
  })

  it('are left out where the runner walks, changes speed or has just begun', () => {
    const streams = madeStreams({
      stretches: [
        { seconds: 60, speedMps: 1.4 },
        { seconds: 60, speedMps: 3 },
        { seconds: 60, speedMps: 4 },
      ],
    })
    const windows = read(streams)
    expect(windows.every(({ startS }) => startS >= 60)).toBe(true)
    expect(windows.some(({ startS }) => startS < 120 && startS + 10 > 120)).toBe(false)
    const paused = formWindows({
      streams,
      pauses: [{ startS: 150, endS: 152 }],
      isFlat: false,
    })
    expect(paused.some(({ startS }) => startS > 140 && startS < 167)).toBe(false)
  })

  it('have the grade of the ground, and no stiffness on a slope', () => {
    const hill = { seconds: 300, speedMps: 3, grade: 0.04 }
    const [window] = read(madeStreams({ stretches: [hill] })).slice(10)
    expect(window?.grade).toBeCloseTo(0.04, 6)
    expect(window?.values.verticalStiffness).toBeUndefined()
    expect(window?.values.groundContactMs).toBeGreaterThan(0)
    const belt = formWindows({
      streams: madeStreams({ stretches: [hill] }),
      pauses: [],
      isFlat: true,
    })
    expect(belt[5]?.grade).toBe(0)
  })

  it('take zero for missing, and leave a metric out where most of it is missing', () => {
    const streams = madeStreams({ stretches: [{ seconds: 120, speedMps: 3.33 }] })
    const half = streams.groundContactMs?.map((value, i) => (i % 3 === 0 ? value : 0))
    const windows = read({ ...streams, groundContactMs: half ?? new Float64Array(0) })
    expect(windows.length).toBeGreaterThan(5)
    for (const { values } of windows) {
      expect(values.groundContactMs).toBeUndefined()
      expect(values.flightMs).toBeUndefined()
      expect(values.cadenceSpm).toBeGreaterThan(0)
    }
  })

  it('are none without a speed or without steps', () => {
    const { speedMps: _speed, ...noSpeed } = madeStreams({
      stretches: [{ seconds: 120, speedMps: 3 }],
    })
    expect(read(noSpeed)).toEqual([])
    const { cadenceSpm: _steps, ...noSteps } = madeStreams({
      stretches: [{ seconds: 120, speedMps: 3 }],
    })
    expect(read(noSteps)).toEqual([])
  })
})
