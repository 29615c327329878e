import { expect, test } from 'vitest'
import { sayBytes, table } from './output.ts'
import { startProgress } from './progress.ts'
import { textInLocale } from './reader-locale.ts'

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

test('sizes read as people of a language write them', () => {
  const said = [999, 1234, 60e6].map((bytes) => sayBytes(bytes, 'en-GB'))
  expect(said).toEqual(['999 B', '1.2 kB', '60.0 MB'])
  expect(sayBytes(1234, 'de')).toBe('1,2 kB')
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
      isTerminal: false,
      ask: null,
      now: () => new Date('2026-11-23T08:00:00Z'),
    }
    const text = textInLocale('en-GB')
    const progress = startProgress({ world, common: { json }, text }, 'importing')
    progress.update(5, 10, 'files')
    progress.finish('done')
    return err
  }
  expect(drawn(true, false)).toContain('50 %')
  expect(drawn(true, false)).toContain('\r')
  expect(drawn(false, false)).toBe('Importing: 5 of 10 files\nImporting: done\n')
  expect(drawn(true, true)).toBe('')
})
