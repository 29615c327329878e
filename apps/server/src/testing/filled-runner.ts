import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { madeRun } from './made-files.ts'
import { freshUrl, openForTest, removeFolder } from './open-for-test.ts'
import type { TestBellLap, TestFile, TestImport } from './open-for-test.ts'

export const SPRING_MILE = {
  day: '2026-05-01',
  eventId: 'mile',
  distanceM: null,
  timeText: '5:30.1',
  timing: 'automatic',
  setting: 'track',
  effort: 'race',
  name: 'Spring mile',
  note: null,
  excludedFromEstimate: false,
  record: { lapsText: '84 82.5 83 80.6', place: 2, fieldSize: 9, goalText: '5:30' },
}

/** A clock that stands still until it is moved. */
export interface TestClock {
  now: Date
}

/** Opens stores for a test file and removes their folders when the test has ended. */
export function testRunners() {
  const opened: TestBellLap[] = []
  const start = async (
    url?: string,
    options: {
      readonly clock?: TestClock
      readonly backUpEveryMs?: number
      readonly dailyBackups?: boolean
    } = {},
  ): Promise<TestBellLap> => {
    const { clock, ...others } = options
    const one = await openForTest({
      databaseUrl: await freshUrl(url),
      ...others,
      ...(clock === undefined ? {} : { now: () => clock.now }),
    })
    opened.push(one)
    return one
  }
  return {
    start,
    /** With one typed result and runs of three days. */
    filled: async (...how: Parameters<typeof start>): Promise<TestBellLap> => {
      const one = await start(...how)
      await one.ask('POST', '/results', SPRING_MILE)
      await addRuns(one, ['2026-05-02', '2026-05-03', '2026-05-05'])
      return one
    },
    closeAll: async (): Promise<void> => {
      for (const one of opened.splice(0)) {
        await one.close()
        removeFolder(one.dataDir)
      }
    },
  }
}

export async function addFiles(one: TestBellLap, files: readonly TestFile[]): Promise<TestImport> {
  const answer = await one.upload(files)
  return one.finished(answer.json<TestImport>().id)
}

export const addRuns = (one: TestBellLap, days: readonly string[]) =>
  addFiles(
    one,
    days.map((day) => ({ name: `${day}.fit`, bytes: madeRun(day) })),
  )

/** The files below `originals`, by name. */
export function originalsIn(folder: string): readonly string[] {
  const entries = readdirSync(join(folder, 'originals'), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .toSorted()
}
