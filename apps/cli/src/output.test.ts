import { expect, test } from 'vitest'
import { formatDay } from './format-day.ts'
import { formatBytes, plural, table } from './output.ts'
import { startProgress } from './progress.ts'

test('columns line up, numbers to the right', () => {
  expect(
    table(
      ['Event', '>Time'],
      [
        ['Mile', '6:08'],
        ['Marathon', '3:29:06'],
      ],
    ),
  ).toEqual(['Event        Time', 'Mile         6:08', 'Marathon  3:29:06'])
})

test('sizes, counts and days read as people write them', () => {
  expect([formatBytes(999), formatBytes(1234), formatBytes(60e6)]).toEqual([
    '999 B',
    '1.2 kB',
    '60.0 MB',
  ])
  expect([plural(1, 'run'), plural(2, 'run')]).toEqual(['1 run', '2 runs'])
  expect(formatDay('2026-11-24')).toBe('Tue 24 Nov')
})

test('a bar is drawn over itself on a terminal only', () => {
  const drawn = (drawsProgress: boolean, json: boolean) => {
    let err = ''
    const write = (text: string) => {
      err += text
    }
    const world = {
      env: {},
      out: write,
      err: write,
      drawsProgress,
      ask: null,
      now: () => new Date('2026-11-23T08:00:00Z'),
    }
    const progress = startProgress({ world, common: { json }, words: [], options: {} }, 'Importing')
    progress.update(5, 10, 'files')
    progress.finish('done')
    return err
  }
  expect(drawn(true, false)).toContain('50 %')
  expect(drawn(true, false)).toContain('\r')
  expect(drawn(false, false)).toBe('Importing: 5 of 10 files\nImporting: done\n')
  expect(drawn(true, true)).toBe('')
})
