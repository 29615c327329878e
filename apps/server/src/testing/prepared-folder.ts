/** A runner who is prepared once for all tests of a process that begin alike; each test gets a copy. */
import { cpSync } from 'node:fs'
import { newFolder, openForTest, removeFolder } from './open-for-test.ts'
import type { TestBellLap } from './open-for-test.ts'
import { copyOfDatabase } from './test-databases.ts'

export interface Prepared {
  /** Says what `fill` does, with everything that it depends on. */
  readonly name: string
  readonly now: () => Date
  /** Tells the server about the runner. */
  readonly fill: (one: TestBellLap) => Promise<unknown>
  /** The PostgreSQL of the tests; without it, SQLite. */
  readonly url?: string | undefined
}

const folders = new Map<string, Promise<string>>()

/** A server on what `fill` told it; preparing takes longer than copying a folder and a database. */
export async function openPrepared({ name, now, fill, url }: Prepared): Promise<TestBellLap> {
  const folderOf = (key: string, databaseUrl?: string) => {
    const made = folders.get(key) ?? filledFolder({ now, fill, url: databaseUrl })
    folders.set(key, made)
    return made
  }
  const dataDir = newFolder()
  if (url === undefined) {
    cpSync(await folderOf(name), dataDir, { recursive: true })
    return openForTest({ dataDir, now })
  }
  const key = `${name}, on PostgreSQL`
  const databaseUrl = await copyOfDatabase(url, {
    name: key,
    fill: async (template) => void (await folderOf(key, template)),
  })
  cpSync(await folderOf(key), dataDir, { recursive: true })
  return openForTest({ dataDir, databaseUrl, now })
}

async function filledFolder({ now, fill, url }: Omit<Prepared, 'name'>): Promise<string> {
  const one = await openForTest({ now, databaseUrl: url })
  process.once('exit', () => removeFolder(one.dataDir))
  await fill(one)
  await one.close()
  return one.dataDir
}
