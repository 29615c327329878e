// Started by bench/measured-server.ts: the built server on a data folder, in a process of its own, which says on
// request for how long its event loop stood still, and lets a morning come.
import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openBellLap } from '@bell-lap/server/open-bell-lap'

const DAY_MS = 86_400_000
const LOOK_MS = 5
const delay = monitorEventLoopDelay({ resolution: LOOK_MS })
delay.enable()

/** Processor time of this thread in nanoseconds; Linux only, else 0. */
function usedNs() {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0])
  } catch {
    return 0
  }
}

let last = usedNs()
let longestNs = 0
setInterval(() => {
  const used = usedNs()
  longestNs = Math.max(longestNs, used - last)
  last = used
}, LOOK_MS)

let shiftMs = Number(process.argv[3] ?? 0) * DAY_MS
const bellLap = await openBellLap({
  dataDir: process.argv[2],
  now: () => new Date(Date.now() + shiftMs),
})
await bellLap.app.listen({ host: '127.0.0.1', port: 0 })
const { port } = bellLap.app.server.address()

process.on('message', async (wish) => {
  if (wish === 'standstill') {
    const { rss } = process.memoryUsage()
    process.send({ longestMs: delay.max / 1e6, busyMs: longestNs / 1e6, rssBytes: rss })
    delay.reset()
    longestNs = 0
  } else if (wish === 'morning') {
    shiftMs += DAY_MS
    await bellLap.morning()
    process.send({ done: true })
  } else {
    await bellLap.close()
    process.exit(0)
  }
})
process.send({ port, token: bellLap.localToken })
