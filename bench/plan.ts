// `npm run bench:plan [-- --runners 1000] [--seed 1609]`: how much CPU time a plan of 24 weeks takes. Each is
// drawn up three times: `once` is the first, as a user has it; the middle one of the three leaves out
// what the machine did meanwhile. The script is bundled, so that it runs as fast as what users run.
import { parseArgs } from 'node:util'
import { buildPlan } from '@bell-lap/plan/draft/build-plan'
import type { PlanRequest } from '@bell-lap/plan/model/plan'
import { asLongAsCanBe, LOT, lotOfRunners } from './drawn-runners.ts'
import { median } from 'simple-statistics'

const TARGET_P99_MS = 50
const WARM_UP = 200
const TIMES = 3
const say = (line: string) => void process.stdout.write(`${line}\n`)

const { values } = parseArgs({
  options: {
    runners: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1609' },
  },
})
const runners = Number(values.runners)
const seed = Number(values.seed)

/** Milliseconds of CPU time of each time; `null` for a runner who is turned away before a plan is drawn up. */
function timed(request: PlanRequest): readonly number[] | null {
  const all: number[] = []
  for (let i = 0; i < TIMES; i++) {
    // What was worked out is kept with the request, so each time has a fresh one.
    const fresh = structuredClone(request)
    const since = process.cpuUsage()
    const result = buildPlan(fresh)
    const { user, system } = process.cpuUsage(since)
    all.push((user + system) / 1000)
    if (result.refused && !result.reasons.some(({ code }) => code.startsWith('invariant-')))
      return null
  }
  return all
}

for (const request of lotOfRunners(seed - 1, WARM_UP)) buildPlan(asLongAsCanBe(request))

const once: number[] = []
const middle: number[] = []
for (let from = 0; from < runners; from += LOT) {
  for (const request of lotOfRunners(seed + from, Math.min(LOT, runners - from))) {
    const times = timed(asLongAsCanBe(request))
    if (times === null) continue
    once.push(times[0] ?? Number.NaN)
    middle.push(median(times))
  }
}

function line(name: string, times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN).toFixed(
      1,
    )
  return `${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)}, p99 ${at(0.99)} (${(Number(at(0.99)) / TARGET_P99_MS).toFixed(2)} of the target of ${TARGET_P99_MS} ms), max ${at(1)}`
}

say(`${middle.length} plans of 24 weeks, seed ${seed}`)
say(line('once', once))
say(line('middle of three', middle))
