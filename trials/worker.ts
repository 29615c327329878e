// One share of the athletes, in a process of its own: the loader of TypeScript does not reach into threads.
import { compareArms } from '@bell-lap/plan-trials/compare'
import type { Share } from './run-athletes.ts'

// When the command is stopped, its processes end with it.
process.once('disconnect', () => process.exit())
process.once('message', (share) => {
  const { seeds, kind, arms } = share as Share
  const answers = seeds.map((seed) => compareArms(seed, kind ?? undefined, arms))
  process.send?.(answers, undefined, undefined, () => process.disconnect())
})
