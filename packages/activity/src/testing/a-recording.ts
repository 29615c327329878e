import { writeFit, type FitMessage } from '@bell-lap/fit/write-fit'

/** 2026-05-04T06:00:00Z in FIT seconds. */
export const START_FIT_S = 1_777_874_400 - 631_065_600

export interface MadeRun {
  readonly speedsMps?: readonly number[]
  readonly secondsPerRecord?: number
  readonly heartRate?: (second: number) => number | null
  readonly sport?: number
  readonly subSport?: number
  readonly session?: boolean
  readonly fileType?: number
  readonly groundContactMs?: number
}

/** A FIT run made by code: one record each second (or as told) at the given speeds. */
export function aFitRun(made: MadeRun = {}): Uint8Array {
  const step = made.secondsPerRecord ?? 1
  const speeds = made.speedsMps ?? new Array<number>(600).fill(3.5)
  let distance = 0
  const records = speeds.map((speed, i): FitMessage => {
    if (i > 0) distance += speed * step
    return {
      globalNumber: 20,
      fields: [
        { number: 253, baseType: 'uint32', value: START_FIT_S + i * step },
        { number: 5, baseType: 'uint32', value: Math.round(distance * 100) },
        {
          number: 3,
          baseType: 'uint8',
          value: made.heartRate === undefined ? 140 : made.heartRate(i),
        },
        { number: 4, baseType: 'uint8', value: 85 },
        { number: 53, baseType: 'uint8', value: 64 },
        { number: 41, baseType: 'uint16', value: (made.groundContactMs ?? 0) * 10 },
      ],
    }
  })
  const seconds = (speeds.length - 1) * step
  const lapOrSession = (globalNumber: number): FitMessage => ({
    globalNumber,
    fields: [
      { number: 253, baseType: 'uint32', value: START_FIT_S + seconds },
      { number: 2, baseType: 'uint32', value: START_FIT_S },
      { number: 7, baseType: 'uint32', value: seconds * 1000 },
      { number: 8, baseType: 'uint32', value: seconds * 1000 },
      { number: 9, baseType: 'uint32', value: Math.round(distance * 100) },
      { number: 5, baseType: 'enum', value: made.sport ?? 1 },
      { number: 6, baseType: 'enum', value: made.subSport ?? 0 },
    ],
  })
  return writeFit([
    {
      globalNumber: 0,
      fields: [
        { number: 0, baseType: 'enum', value: made.fileType ?? 4 },
        { number: 1, baseType: 'uint16', value: 1 },
        { number: 2, baseType: 'uint16', value: 3113 },
      ],
    },
    ...records,
    ...(made.session === false ? [] : [lapOrSession(19), lapOrSession(18)]),
  ])
}
