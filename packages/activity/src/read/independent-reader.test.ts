import FitParser from 'fit-file-parser'
import { expect, test } from 'vitest'
import { aFitRun } from '../testing/a-recording.ts'
import { readRecording } from './read-recording.ts'

interface ParsedRecord {
  readonly distance?: number
  readonly heart_rate?: number
}

/** Another implementation of the format, which shares no line with ours. */
async function parsedBy(bytes: Uint8Array): Promise<readonly ParsedRecord[]> {
  const parser = new FitParser({ force: false, speedUnit: 'm/s', lengthUnit: 'm', mode: 'list' })
  const copy = new ArrayBuffer(bytes.length)
  new Uint8Array(copy).set(bytes)
  const parsed = (await parser.parseAsync(copy)) as { records?: readonly ParsedRecord[] }
  return parsed.records ?? []
}

test('an independent decoder reads the same distances and heart rates from a made file', async () => {
  const speeds = Array.from({ length: 300 }, (_, i) => 3 + Math.sin(i / 20))
  const bytes = aFitRun({ speedsMps: speeds, heartRate: (second) => 120 + (second % 50) })
  const records = await parsedBy(bytes)
  const read = readRecording(bytes)
  const streams = read.ok ? read.activities[0]?.streams : undefined
  expect(records).toHaveLength(300)
  expect([...(streams?.heartRateBpm ?? [])]).toEqual(records.map((record) => record.heart_rate))
  records.forEach((record, i) => {
    expect(streams?.distanceM?.[i]).toBeCloseTo(record.distance ?? 0, 2)
  })
})
