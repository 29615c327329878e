import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ServerProcess, type ShownImport } from '../server-process.ts'
import { writeExport } from '../write-export.ts'
import { isSound } from './kill-wish.ts'
import type { KillOutcome, KillWish } from './kill-wish.ts'

interface Run {
  readonly startedAt: string
  readonly distanceM: number
}

/** Kills an import again and again, and compares what is there in the end with one that was left alone. */
export async function killImport(wish: KillWish, recordings: number): Promise<KillOutcome> {
  const { kills, folder, from, random } = wish
  const zip = join(folder, 'export.zip')
  await writeExport(zip, { recordings })
  const calm = await ServerProcess.start({ dataDir: join(folder, 'calm'), from })
  const since = performance.now()
  await calm.importEnd(await begin(calm, zip))
  const calmMs = performance.now() - since
  const expected = await runsOf(calm)
  await calm.end('SIGTERM')

  const dataDir = join(folder, 'killed')
  let server = await ServerProcess.start({ dataDir, from })
  try {
    const id = await begin(server, zip)
    let torn = 0
    for (let kill = 1; kill <= kills; kill += 1) {
      await wait(random.between(5, (2 * calmMs) / kills))
      await server.end('SIGKILL')
      server = await ServerProcess.start({ dataDir, from })
      if (!(await isSound(dataDir))) torn += 1
    }
    const done = await server.importEnd(id)
    if (done.state !== 'finished') torn += 1
    const found = await runsOf(server)
    const known = new Set(found)
    const lost = expected.filter((run) => !known.has(run)).length
    const doubled = found.length - known.size
    return { kills, acknowledged: expected.length, lost, doubled, torn }
  } finally {
    await server.end('SIGTERM')
  }
}

async function begin(server: ServerProcess, zip: string): Promise<string> {
  const { status, body } = await server.upload(zip)
  if (status !== 202) throw new Error(`the upload was refused: ${JSON.stringify(body)}`)
  return (body as ShownImport).id
}

async function runsOf(server: ServerProcess): Promise<readonly string[]> {
  const runs: string[] = []
  let cursor = ''
  for (;;) {
    const path = `/api/v1/activities?sport=all&limit=500${cursor}`
    const page = await server.ask<{ items: Run[]; nextCursor: string | null }>(path)
    runs.push(...page.items.map((run) => `${run.startedAt} ${run.distanceM}`))
    if (page.nextCursor === null) return runs.toSorted()
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`
  }
}
