import { describe, expect, test } from 'vitest'
import { simulateHistory } from './runner-history.ts'
import { activitiesCsv, stravaExportFiles } from './strava-export.ts'

const whole = simulateHistory({ seed: 5, today: '2026-11-23', years: 3 })
const history = { ...whole, runs: whole.runs.slice(-40) }
const files = [...stravaExportFiles(history)]

describe('a bulk export of the synthetic runner', () => {
  test('holds the table and one recording for each run', () => {
    expect(files[0]!.path).toBe('activities.csv')
    expect(files).toHaveLength(history.runs.length + 1)
    expect(new Set(files.map((file) => file.path)).size).toBe(files.length)
    for (const { bytes } of files.slice(1)) {
      expect(new TextDecoder().decode(bytes.slice(8, 12))).toBe('.FIT')
    }
  })

  test('the table has 99 columns, five names twice, and the second Distance in metres', () => {
    const [header, first] = activitiesCsv(history.runs).split('\n')
    const names = header!.split(',')
    expect(names).toHaveLength(99)
    expect(names.length - new Set(names).size).toBe(5)
    const run = history.runs[0]!
    const table = new TextDecoder().decode(files[0]!.bytes)
    expect(table).toBe(activitiesCsv(history.runs))
    // The date is the only quoted cell of a training run, and it holds two commas.
    const cells = first!
      .replace(/"([^"]*)"/, (_, date: string) => date.replaceAll(',', ';'))
      .split(',')
    expect(cells[names.lastIndexOf('Distance')]).toMatch(/^\d{4,5}\.\d$/)
    expect(Number(cells[names.lastIndexOf('Distance')]) / run.distanceM).toBeCloseTo(1, 1)
    expect(Number(cells[names.indexOf('Distance')])).toBeLessThan(50)
    expect(cells[names.indexOf('Filename')]).toBe(files[1]!.path)
  })

  test('dates are written in English and in UTC', () => {
    const run = { ...history.runs[0]!, startSecondsUtc: 1_717_481_627 }
    expect(activitiesCsv([run])).toContain('"Jun 4, 2024, 6:13:47 AM"')
  })

  test('texts with quotes and commas are quoted', () => {
    const race = whole.runs.find((run) => run.kind === 'race')!
    expect(activitiesCsv([race])).toContain('"Synthetic race, ""')
  })
})
