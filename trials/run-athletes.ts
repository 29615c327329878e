import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'

import type { Arm, Compared } from '@bell-lap/plan-trials/compare'
import type { Kind } from '@bell-lap/plan-trials/athlete'

export interface Lived {
  readonly outcomes: readonly Compared[]
  readonly refused: number
}

/** So many athletes, shared out between the cores; the same numbers whatever their count. */
export async function runAthletes(
  count: number,
  arms: readonly Arm[],
  kind?: Kind,
): Promise<Lived> {
  const workers = Math.min(count, availableParallelism())
  const shares = Array.from({ length: workers }, (_, worker) =>
    Array.from({ length: count }, (__, i) => i + 1).filter((seed) => seed % workers === worker),
  )
  const answers = await Promise.all(
    shares.map((seeds) => runShare({ seeds, kind: kind ?? null, arms })),
  )
  const all = answers.flat()
  return {
    outcomes: all.flatMap((one) => ('outcomes' in one ? [one.outcomes] : [])),
    refused: all.filter((one) => 'refused' in one).length,
  }
}

type Answer = { readonly outcomes: Compared } | { readonly refused: string }

/** What one process is asked for. */
export interface Share {
  readonly seeds: readonly number[]
  readonly kind: Kind | null
  readonly arms: readonly Arm[]
}

function runShare(share: Share): Promise<readonly Answer[]> {
  return new Promise((resolve, reject) => {
    let answers: readonly Answer[] = []
    const child = fork(new URL('./worker.ts', import.meta.url), {
      execArgv: ['--conditions=source', '--import', 'tsx'],
    })
    child.on('message', (all) => {
      answers = all as readonly Answer[]
    })
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 && answers.length === share.seeds.length
        ? resolve(answers)
        : reject(new Error(`A process ended with ${code} after ${answers.length} athletes.`)),
    )
    child.send(share)
  })
}
