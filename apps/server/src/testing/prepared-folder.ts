/** A runner who is prepared once for all tests of a process that begin alike; each test gets a copy. */
import { cpSync } from 'node:fs'
import { newFolder, openForTest, removeFolder, freshUrl } from './open-for-test.ts'
import type { TestBellLap } from './open-for-test.ts'

export interface Prepared {
  /** Says what `fill` does, with everything that it depends on. */
  readonly name: string
  readonly now: () => Date
  /** Tells the server about the runner. */
  readonly fill: (one: TestBellLap) => Promise<unknown>
  /** On PostgreSQL every test fills an empty schema. */
  readonly url?: string | undefined
}

const folders = new Map<string, Promise<string>>()

/** A server on what `fill` told it; preparing takes longer than copying a folder. */
export async function openPrepared({ name, now, fill, url }: Prepared): Promise<TestBellLap> {
  if (url !== undefined) {
    const one = await openForTest({ databaseUrl: await freshUrl(url), now })
    await fill(one)
    return one
  }
  const made = folders.get(name) ?? filledFolder({ now, fill })
  folders.set(name, made)
  const dataDir = newFolder()
  cpSync(await made, dataDir, { recursive: true })
  return openForTest({ dataDir, now })
}

async function filledFolder({ now, fill }: Pick<Prepared, 'now' | 'fill'>): Promise<string> {
  const one = await openForTest({ now })
  process.once('exit', () => removeFolder(one.dataDir))
  await fill(one)
  await one.close()
  return one.dataDir
}
