import { mergeEntries } from '@bell-lap/workout/stopwatch/merge-entries'
import type { Entry } from '@bell-lap/workout/stopwatch/entry'
import { SET_UP, written } from '@bell-lap/workout/testing/a-track-session'
import { expect, test } from 'vitest'
import { mergeLinks, readMergeLink, readSessionFile, sessionFile } from './pack-session.ts'

const T0 = 1_772_600_000_000
const TAPS = written(
  'a',
  Array.from({ length: 150 }, (_, index) => ({
    kind: 'tap' as const,
    runners: ['ana'],
    rep: index % 4,
    mark: 0,
    atMs: T0 + index * 7919,
  })),
)
const part = { session: 'tuesday1', entries: [...SET_UP, ...TAPS] }

test('the links of a session hold all of it, in any order and read twice', async () => {
  const links = await mergeLinks('https://track.example', part)
  expect(links.length).toBeGreaterThan(1)
  for (const link of links) expect(link.length).toBeLessThanOrEqual(900)
  let merged: readonly Entry[] = []
  for (const link of [...links.toReversed(), ...links]) {
    const read = await readMergeLink(new URL(link).hash)
    expect(read?.session).toBe('tuesday1')
    merged = mergeEntries(merged, read?.entries ?? [])
  }
  expect(merged).toEqual(part.entries)
})

test('a file holds the same', async () => {
  expect(await readSessionFile(sessionFile(part, 'tuesday.json'))).toEqual(part)
})

test('a broken link or another file gives nothing', async () => {
  const [link = ''] = await mergeLinks('https://track.example', part)
  expect(await readMergeLink(new URL(link).hash.slice(0, 200))).toBeNull()
  expect(await readMergeLink('#merge=!!')).toBeNull()
  for (const text of ['', '{}', '[]', '{"version":2}', 'a,b,c']) {
    expect(await readSessionFile(new File([text], 'x.json'))).toBeNull()
  }
  const broken = JSON.stringify({ version: 1, session: 'tuesday1', entries: [...SET_UP, { n: 1 }] })
  expect(await readSessionFile(new File([broken], 'x.json'))).toBeNull()
})
