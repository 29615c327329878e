// `npm run bench:plan [-- --runners 1000] [--seed 1609]`: how much CPU time a plan of 24 weeks takes. Every plan is
// drawn up in five passes over all runners: `first` is the first pass; `median` and `least` are of the five. On a
// shared machine the same plan can take twice the CPU time from one second to the next (neighbours use the same
// core), and a pass is long enough that a plan does not meet the same neighbour five times: `least` comes nearest
// to an idle machine. The script is bundled, so that it runs as fast as what users run.
import { parseArgs } from 'node:util'
import { buildPlan } from '@bell-lap/plan/draft/build-plan'
import type { PlanRequest } from '@bell-lap/plan/model/plan'
import { asLongAsCanBe, LOT, lotOfRunners } from './drawn-runners.ts'
import { median } from 'simple-statistics'

const TARGET_P99_MS = 50
const WARM_UP = 200
const PASSES = 5
const say = (line: string) => void process.stdout.write(`${line}\n`)

const { values } = parseArgs({
  options: {
    runners: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1609' },
  },
})
const runners = Number(values.runners)
const seed = Number(values.seed)

/** Milliseconds of CPU time; `null` for a runner who is turned away before a plan is drawn up. */
function timed(request: PlanRequest): number | null {
  // What was worked out is kept with the request, so each time has a fresh one.
  const fresh = structuredClone(request)
  const since = process.cpuUsage()
  const result = buildPlan(fresh)
  const { user, system } = process.cpuUsage(since)
  if (result.refused && !result.reasons.some(({ code }) => code.startsWith('invariant-')))
    return null
  return (user + system) / 1000
}

for (const request of lotOfRunners(seed - 1, WARM_UP)) buildPlan(asLongAsCanBe(request))

const requests: PlanRequest[] = []
for (let from = 0; from < runners; from += LOT) {
  const lot = lotOfRunners(seed + from, Math.min(LOT, runners - from))
  requests.push(...lot.map(asLongAsCanBe).filter((request) => timed(request) !== null))
}
const timesOf = requests.map((): number[] => [])
for (let pass = 0; pass < PASSES; pass++) {
  for (const [index, request] of requests.entries()) {
    timesOf[index]?.push(timed(request) ?? Number.NaN)
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

say(`${requests.length} plans of 24 weeks, seed ${seed}, ${PASSES} passes`)
say(
  line(
    'first',
    timesOf.map(([first]) => first ?? Number.NaN),
  ),
)
say(line('median', timesOf.map(median)))
say(
  line(
    'least',
    timesOf.map((times) => Math.min(...times)),
  ),
)
