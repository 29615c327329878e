import { addDays } from '@bell-lap/units/calendar-day'
import { setTimeout as wait } from 'node:timers/promises'
import { ServerProcess } from '../server-process.ts'
import { isSound } from './kill-wish.ts'
import type { KillOutcome, KillWish } from './kill-wish.ts'
import { readPlan, sessionsOf, tellAndPlan } from './planned-runner.ts'

/** So long after the start there is a kill at the latest. */
const KILL_WITHIN_MS = 1500

interface Change {
  readonly revision: number
}

/**
 * Takes an easy run out of the plan and brings it back, again and again. Each is one revision, so the number of
 * the revision says whether the run has to be there.
 */
export async function killPlanEdits(wish: KillWish): Promise<KillOutcome> {
  const { kills, folder: dataDir, from, random } = wish
  let server = await ServerProcess.start({ dataDir, from })
  try {
    const today = await tellAndPlan(server)
    const first = await readPlan(server)
    const run = sessionsOf(first).find(
      ({ role, day }) => role === 'easy' && day > addDays(today, 7),
    )
    if (run === undefined) throw new Error('the plan has no easy run')
    const isThereAt = (revision: number) => (revision - first.revision) % 2 === 0
    const state = { known: first.revision, acknowledged: 0, lost: 0, doubled: 0, torn: 0 }

    const editOn = async (one: ServerProcess) => {
      for (;;) {
        if (isThereAt(state.known)) await takeOut(one, run.id)
        else await one.ask('/api/v1/plan/undo', 'POST')
        state.known += 1
        state.acknowledged += 1
      }
    }
    for (let kill = 1; kill <= kills; kill++) {
      const editing = editOn(server).catch(() => undefined)
      await wait(random.between(5, KILL_WITHIN_MS))
      await server.end('SIGKILL')
      await editing
      server = await ServerProcess.start({ dataDir, from })
      const shown = await readPlan(server)
      const { items } = await server.ask<{ items: readonly Change[] }>('/api/v1/plan/changes')
      const newest = items[0]?.revision ?? 0
      const isThere = sessionsOf(shown).some(({ id }) => id === run.id)
      // The edit that was under way may be there, wholly, although nobody was told.
      state.lost += Math.max(0, state.known - shown.revision)
      state.doubled += Math.max(0, shown.revision - state.known - 1)
      if (isThere !== isThereAt(shown.revision) || newest !== shown.revision) state.torn += 1
      if (!(await isSound(dataDir))) state.torn += 1
      state.known = shown.revision
    }
    const { acknowledged, lost, doubled, torn } = state
    return { kills, acknowledged, lost, doubled, torn }
  } finally {
    await server.end('SIGTERM')
  }
}

async function takeOut(server: ServerProcess, sessionId: string): Promise<void> {
  const edit = { kind: 'delete', sessionId }
  const { ok } = await server.ask<{ ok: boolean }>('/api/v1/plan/edits', 'POST', {
    edit,
    overrule: true,
    onlyCheck: false,
  })
  if (!ok) throw new Error('the edit was refused')
}
