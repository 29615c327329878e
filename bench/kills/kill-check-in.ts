import { addDays } from '@bell-lap/units/calendar-day'
import { setTimeout as wait } from 'node:timers/promises'
import { ServerProcess } from '../server-process.ts'
import { isSound } from './kill-wish.ts'
import type { KillOutcome, KillWish } from './kill-wish.ts'
import { readPlan, tellAndPlan } from './planned-runner.ts'

const KILL_WITHIN_MS = 1500

interface ToldCheckIn {
  readonly checkIn: { readonly rmssdMs: number }
}

/** A value that names each check-in, and stays within what the API takes. */
const nameOf = (count: number) => 1 + count / 100

/** Sends check-ins one after another; each is known by a value of its own. */
export async function killCheckIns(wish: KillWish): Promise<KillOutcome> {
  const { kills, folder: dataDir, from, random } = wish
  let server = await ServerProcess.start({ dataDir, from })
  try {
    const today = await tellAndPlan(server)
    const since = addDays(today, -30)
    const acknowledged = new Set<number>()
    const sent = new Set<number>()
    const state = { lost: 0, doubled: 0, torn: 0 }

    const tellOn = async (one: ServerProcess) => {
      for (;;) {
        const rmssdMs = nameOf(sent.size)
        sent.add(rmssdMs)
        const day = addDays(since, sent.size % 31)
        await one.ask('/api/v1/check-ins', 'POST', checkIn(day, rmssdMs))
        acknowledged.add(rmssdMs)
      }
    }
    for (let kill = 1; kill <= kills; kill++) {
      const telling = tellOn(server).catch(() => undefined)
      await wait(random.between(5, KILL_WITHIN_MS))
      await server.end('SIGKILL')
      await telling
      server = await ServerProcess.start({ dataDir, from })
      const found = await checkInsSince(server, since)
      const known = new Set(found)
      state.lost += [...acknowledged].filter((one) => !known.has(one)).length
      state.doubled += found.length - known.size
      state.torn += found.filter((one) => !sent.has(one)).length
      // The plan can be read, whatever was being adapted.
      if ((await readPlan(server)).plan === null || !(await isSound(dataDir))) state.torn += 1
    }
    return { kills, acknowledged: acknowledged.size, ...state }
  } finally {
    await server.end('SIGTERM')
  }
}

const checkIn = (day: string, rmssdMs: number) => ({
  day,
  rmssdMs,
  effortCr10: null,
  pain: [],
  sleepHours: 8,
  sleepScore: 4,
  soreness: 1,
  sorenessOneSided: false,
  stress: 1,
  restingHeartRateBpm: null,
  redFlags: [],
})

async function checkInsSince(server: ServerProcess, day: string): Promise<readonly number[]> {
  const { items } = await server.ask<{ items: readonly ToldCheckIn[] }>(
    `/api/v1/check-ins?from=${day}`,
  )
  return items.map((one) => one.checkIn.rmssdMs)
}
