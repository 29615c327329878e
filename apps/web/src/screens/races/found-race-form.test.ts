import { expect, test } from 'vitest'
import type { RaceSuggestion } from '../../api/races.ts'
import { byYear, inputOfRow, rowOf, yearsAtFirst } from './found-race-form.ts'

const RACE: RaceSuggestion = {
  id: 'run 1:940:1500',
  activityId: 'run 1',
  startS: 940,
  day: '2025-07-05',
  name: 'Evening run',
  eventId: '1500m',
  distanceM: 1500,
  timeS: 247,
  timeText: '4:07',
  setting: 'track',
  isSure: true,
  why: { code: 'race-sign.fast', values: {} },
  conditions: null,
}

test('a sure race is ticked and saved as it was found, linked to its run', () => {
  const row = rowOf(RACE, undefined)
  expect(row.ticked).toBe(true)
  expect(inputOfRow(row, '2026-03-04')).toMatchObject({
    ok: true,
    input: {
      day: '2025-07-05',
      eventId: '1500m',
      distanceM: null,
      timeText: '4:07',
      timing: 'hand',
      setting: 'track',
      name: 'Evening run',
      activityId: 'run 1',
    },
  })
})

test('a distance without a name is typed in metres', () => {
  const row = rowOf({ ...RACE, eventId: null, distanceM: 15_000, timeText: '54:00' }, undefined)
  expect(inputOfRow(row, '2026-03-04')).toMatchObject({
    input: { eventId: null, distanceM: 15_000 },
  })
})

test('what the runner changed stays when the suggestions are read again', () => {
  const { form } = rowOf(RACE, undefined)
  const row = rowOf(RACE, { ticked: false, form: { ...form, timeText: '4:06.8' } })
  expect(row).toMatchObject({ ticked: false, form: { timeText: '4:06.8' } })
  const emptied = rowOf(RACE, { form: { ...form, timeText: ' ' } })
  expect(inputOfRow(emptied, '2026-03-04')).toMatchObject({ ok: false })
})

test('rows are grouped by year', () => {
  const days = ['2026-01-02', '2025-12-31', '2025-03-01']
  const rows = days.map((day) => rowOf({ ...RACE, day }, undefined))
  expect(byYear(rows).map(({ year, rows: ofYear }) => [year, ofYear.length])).toEqual([
    ['2026', 1],
    ['2025', 2],
  ])
})

test('the newest year is open at first, and the years before it while they are short', () => {
  const rows = (year: string, count: number) =>
    Array.from({ length: count }, () => rowOf({ ...RACE, day: `${year}-07-05` }, undefined))
  const openOf = (...some: readonly (readonly [string, number])[]) => [
    ...yearsAtFirst(byYear(some.flatMap(([year, count]) => rows(year, count)))),
  ]
  expect(openOf(['2025', 20], ['2024', 1])).toEqual(['2025'])
  expect(openOf(['2025', 2], ['2024', 4], ['2023', 1])).toEqual(['2025', '2024'])
  expect(openOf()).toEqual([])
})
