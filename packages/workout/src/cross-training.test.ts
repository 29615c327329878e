import { expect, test } from 'vitest'
import { crossWorkout } from './cross-training.ts'
import { readFitMessages } from './testing/read-back/read-fit.ts'
import { workoutTotals } from './totals.ts'
import { MACHINES } from './workout.ts'
import { fitWorkout } from './write/fit-workout.ts'
import { formatFits } from './write/format-fit.ts'

const WORKOUT = 26

test('cross-training has minutes and no metres, and its own sport on the watch', async () => {
  const sports = await Promise.all(
    MACHINES.map(async (machine) => {
      const workout = crossWorkout(machine, 40)
      expect(workoutTotals(workout)).toMatchObject({ distanceM: 0, durationS: 2400 })
      const say = ({ code }: { readonly code: string }) => code
      const file = fitWorkout(workout, { serial: 1, createdAtS: 1_164_000_000, heart: null, say })
      if (!file.ok) throw new Error('no file')
      const found = (await readFitMessages(file.bytes)).find(({ global }) => global === WORKOUT)
      return [found?.fields.get(4), found?.fields.get(11)]
    }),
  )
  // Cycling; swimming; fitness equipment, elliptical.
  expect(sports).toEqual([
    [2, 0],
    [5, 0],
    [4, 15],
  ])
})

test('a format says whether it holds cross-training', () => {
  const fitsOf = (machine: (typeof MACHINES)[number]) =>
    formatFits(crossWorkout(machine, 30), null).map(({ format, fits }) => `${format} ${fits}`)
  const none = ['intervals unsupported', 'apple unsupported', 'zwo unsupported', 'text exact']
  expect(fitsOf('bike')).toEqual(['fit exact', ...none])
  expect(fitsOf('pool')).toEqual(['fit degraded', ...none])
})
