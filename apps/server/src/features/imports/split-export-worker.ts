import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { AppleExportReader } from '@bell-lap/activity/read/apple-export'
import type { ExportedMorning } from '@bell-lap/activity/exported-morning'
import { writeAppleWorkout } from '@bell-lap/activity/read/apple-workout'
import { isBomb, openZip } from './open-zip.ts'
import type { ZipFile } from './open-zip.ts'

/** Where the export and its routes are: in a zip, or as files of their own by bare name. */
export type ExportPlace =
  | { readonly kind: 'zip'; readonly path: string; readonly entry: string }
  | {
      readonly kind: 'files'
      readonly path: string
      readonly routes: ReadonlyMap<string, string>
    }

export interface SplitTask {
  readonly place: ExportPlace
  /** Where the workouts are written. */
  readonly folder: string
  readonly homeZone: string
}

export interface SplitWorkout {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
}

export interface SplitExport {
  readonly workouts: readonly SplitWorkout[]
  /** Bare names of the routes that belong to workouts. */
  readonly joined: readonly string[]
  readonly mornings: readonly ExportedMorning[]
  readonly cut: boolean
}

/** A route of a day's run has 20 MB at most. */
const LARGEST_ROUTE_BYTES = 64 * 1024 ** 2

/** The task of a worker thread: an Apple Health export of any size to one small file a workout. */
export default async function splitExport(task: SplitTask): Promise<SplitExport> {
  const source = await openSource(task.place)
  try {
    const reader = new AppleExportReader(task.homeZone)
    const decoder = new TextDecoder()
    for await (const chunk of await source.open()) {
      reader.write(decoder.decode(chunk as Buffer, { stream: true }))
    }
    const { workouts, mornings, cut } = reader.end()
    const written: SplitWorkout[] = []
    const joined: string[] = []
    for (const workout of workouts) {
      const name = workout.routePath?.split('/').at(-1) ?? null
      const route = name === null ? null : await source.routeNamed(name)
      if (name !== null && route !== null) joined.push(name)
      const bytes = writeAppleWorkout({ ...workout, route })
      const path = join(task.folder, `workout-${written.length}`)
      await writeFile(path, bytes, { mode: 0o600 })
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      written.push({ path, sha256, bytes: bytes.length })
    }
    return { workouts: written, joined, mornings, cut }
  } finally {
    source.close()
  }
}

interface Source {
  readonly open: () => Promise<Readable>
  readonly routeNamed: (name: string) => Promise<string | null>
  readonly close: () => void
}

async function openSource(place: ExportPlace): Promise<Source> {
  if (place.kind === 'files') {
    return {
      open: async () => createReadStream(place.path),
      routeNamed: async (name) => {
        const path = place.routes.get(name)
        return path === undefined ? null : readFile(path, 'utf8')
      },
      close: () => undefined,
    }
  }
  const zip = await openZip(place.path)
  const main = zip.entries.find(({ path }) => path === place.entry)
  if (main === undefined) throw new Error(`${place.entry} is not in the archive`)
  const routes = routesOf(zip)
  return {
    open: main.open,
    routeNamed: async (name) => {
      const entry = routes.get(name)
      if (entry === undefined || entry.bytes > LARGEST_ROUTE_BYTES || isBomb(entry)) return null
      const chunks: Buffer[] = []
      for await (const chunk of await entry.open()) chunks.push(chunk as Buffer)
      return Buffer.concat(chunks).toString('utf8')
    },
    close: zip.close,
  }
}

function routesOf({ entries }: ZipFile) {
  const gpx = entries.filter(({ path, safeName }) => safeName && /\.gpx$/i.test(path))
  return new Map(gpx.map((entry) => [entry.path.split('/').at(-1) ?? entry.path, entry]))
}
