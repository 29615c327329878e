import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { damaged, wrongWith } from '../testing/damage.ts'

const RUNS = join(resolve(process.env['BELL_LAP_REAL_DATA'] ?? '../shared/data'), 'runs')
const DAMAGES = 300

function recordings(): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  return ['fit', 'tcx', 'gpx', 'malformed'].flatMap((folder) =>
    readdirSync(join(RUNS, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(fit|tcx|gpx)(\.gz)?$/i.test(entry.name))
      .map((entry) => {
        const bytes = readFileSync(join(entry.parentPath, entry.name))
        const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
        try {
          return { name: entry.name, bytes: new Uint8Array(packed ? gunzipSync(bytes) : bytes) }
        } catch {
          return { name: entry.name, bytes: new Uint8Array(bytes) }
        }
      }),
  )
}

test(`${DAMAGES} damaged real files: each ends in activities that make sense or in a reason`, () => {
  const files = recordings()
  expect(files.length).toBeGreaterThan(50)
  const since = performance.now()
  const wrong = Array.from({ length: DAMAGES }, (_, seed) => {
    const file = files[(seed * 7) % files.length]
    return {
      file: file?.name,
      seed,
      wrong: wrongWith(damaged(file?.bytes ?? new Uint8Array(), seed)),
    }
  }).filter((one) => one.wrong !== null)
  console.info(
    `${DAMAGES} damaged files of ${files.length} read in ${((performance.now() - since) / 1000).toFixed(1)} s`,
  )
  expect(wrong).toEqual([])
}, 300_000)
