import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ServerProcess } from './server-process.ts'

/** Waits until the made-up runner has a plan and every heart rate is read. */
export async function allRead(server: ServerProcess): Promise<void> {
  for (;;) {
    const { plan } = await server.ask<{ plan: boolean }>('/api/v1/status')
    const { heart } = await server.ask<{ heart: { waiting: number } }>('/api/v1/threshold')
    if (plan && heart.waiting === 0) return
    await wait(1000)
  }
}

/**
 * The data folder of the made-up runner below `folder`. Made when it is not there, which takes minutes; one
 * whose making was cut off is finished.
 */
export async function madeRunnerIn(folder: string): Promise<string> {
  const server = await ServerProcess.start({ dataDir: folder, from: 'build', demo: true })
  try {
    await allRead(server)
  } finally {
    await server.end('SIGTERM')
  }
  return join(folder, 'demo')
}
