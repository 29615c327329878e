import { verbatim } from '@bell-lap/units/message'
import { expect, test } from 'vitest'
import { asAnswered } from '../../testing/as-answered.ts'
import { lactateCsv } from './lactate-csv.ts'

test('stages and methods stand in one table, commas and quotes kept', () => {
  const csv = lactateCsv(
    {
      kind: 'lactate-steps',
      day: '2026-05-01',
      restLactateMmol: 1.1,
      stages: [{ speedMps: 3, lactateMmol: 1.4, durationS: 240, heartRateBpm: null }],
    },
    {
      known: true,
      why: null,
      measures: 'threshold',
      value: null,
      heartRateBpm: null,
      method: 'lactate',
      cautions: [],
      lactate: {
        lt1: null,
        lt2: null,
        methods: [
          { method: 'OBLA 4', speedMps: 4, why: null },
          {
            method: 'LTratio',
            speedMps: null,
            why: asAnswered(verbatim('No minimum, "flat" curve')),
          },
        ],
      },
    },
    ({ values }) => JSON.stringify(values['words']).slice(1, -1).replaceAll('\\"', '"'),
  )
  expect(csv.split('\r\n')).toEqual([
    ',speed km/h,lactate mmol/l,heart rate bpm,seconds,note',
    'rest,,1.1,,,',
    'stage 1,10.80,1.4,,240,',
    'OBLA 4,14.40,,,,',
    'LTratio,,,,,"No minimum, ""flat"" curve"',
  ])
})
