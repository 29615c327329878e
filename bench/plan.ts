// `npm run bench:plan [-- --runners 2000] [--seed 1609]`: how long a plan of 24 weeks takes, how many
// of the runners get one, and whether any plan breaks a hard rule. Times are processor time, which
// other work on the machine disturbs less than the clock does.
import { parseArgs } from 'node:util'
import { buildPlan } from '@bell-lap/plan/build/build-plan'
import { checkInvariants } from '@bell-lap/plan/invariants/check-invariants'
import { INVARIANTS } from '@bell-lap/plan/invariants/invariants'
import type { PlanRequest } from '@bell-lap/plan/plan'
import { anyRunner } from '@bell-lap/plan/testing/random-runners'
import fc from 'fast-check'

const TARGET_P99_MS = 50
const LONGEST_WEEKS = 24
const SOME = 100
/** Drawn in lots, so that a hundred thousand requests are never in memory at once. */
const LOT = 500
const say = (line: string) => void process.stdout.write(`${line}\n`)

const { values } = parseArgs({
  options: {
    runners: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1609' },
    /** Keep the length that was drawn, 6 to 24 weeks. */
    'any-length': { type: 'boolean', default: false },
  },
})
const runners = Number(values.runners)
const seed = Number(values.seed)
const soft = new Set(INVARIANTS.filter(({ kind }) => kind === 'soft').map(({ number }) => number))

function* drawn(): Generator<PlanRequest> {
  for (let from = 0; from < runners; from += LOT) {
    const lot = { numRuns: Math.min(LOT, runners - from), seed: seed + from }
    for (const request of fc.sample(anyRunner, lot))
      yield values['any-length'] ? request : long(request)
  }
}

/** The same runner with a plan of the greatest length, where no day is fixed. */
function long(request: PlanRequest): PlanRequest {
  return { ...request, goal: { ...request.goal, raceDay: null, weeks: LONGEST_WEEKS } }
}

const timesMs: number[] = []
const refusals = new Map<string, number>()
const broken = new Map<number, number>()
let atTheDoor = 0
let byRule = 0
let noted = 0

function count<K>(counts: Map<K, number>, keys: Iterable<K>): void {
  for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1)
}

function tryOne(request: PlanRequest): void {
  const since = process.cpuUsage()
  const result = buildPlan(request)
  const { user, system } = process.cpuUsage(since)
  const tookMs = (user + system) / 1000
  if (result.refused) {
    const codes = result.reasons.map(({ code }) => code)
    const rule = codes.some((code) => code.startsWith('invariant-'))
    if (rule) byRule += 1
    else atTheDoor += 1
    if (rule) timesMs.push(tookMs)
    count(refusals, codes)
    return
  }
  timesMs.push(tookMs)
  const found = checkInvariants(result.plan, request).map(({ invariant }) => invariant)
  const hard = found.filter((number) => !soft.has(number))
  if (found.length > 0 && hard.length === 0) noted += 1
  count(broken, hard)
}

for (const request of drawn()) tryOne(request)

const sorted = timesMs.slice(Math.min(SOME, timesMs.length / 2)).sort((a, b) => a - b)
const at = (share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
const ms = (value: number) => `${value.toFixed(1)} ms`
const asked = runners - atTheDoor
const p99 = at(0.99)
say(
  `${runners} runners, seed ${seed}: ${atTheDoor} turned away at the door (too little running, ...)`,
)
say(
  `${asked - byRule} plans, ${byRule} refused by a rule (${((100 * byRule) / Math.max(1, asked)).toFixed(2)} %), ${noted} plans with a soft rule noted`,
)
say(
  `p50 ${ms(at(0.5))}, p95 ${ms(at(0.95))}, p99 ${ms(p99)}, max ${ms(sorted.at(-1) ?? Number.NaN)}`,
)
say(`p99 is ${(p99 / TARGET_P99_MS).toFixed(2)} of the target of ${TARGET_P99_MS} ms`)
say(`plans that break a hard rule: ${broken.size === 0 ? 'none' : JSON.stringify([...broken])}`)
for (const [code, times] of [...refusals].sort((a, b) => b[1] - a[1])) say(`  ${code}: ${times}`)
if (broken.size > 0) process.exitCode = 1
