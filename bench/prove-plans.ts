// `npm run prove:plans [-- --runners 100000] [--seed 1609]`: draws up plans of 6 to 24 weeks for random
// runners on every core and checks every rule on each. Ends with exit code 1 when a plan breaks a hard
// rule, with the lot and the place in it that draw the runner again.
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildPlan } from '@bell-lap/plan/draft/build-plan'
import { checkInvariants } from '@bell-lap/plan/invariants/check-invariants'
import { INVARIANTS } from '@bell-lap/plan/invariants/invariants'
import { LOT, lotOfRunners } from './drawn-runners.ts'

interface Tally {
  readonly plans: number
  readonly weeks: number
  readonly sessions: number
  readonly slowestMs: number
  /** Plans with a soft rule broken, by its number; refusals by code; hard rules with where. */
  readonly soft: Readonly<Record<string, number>>
  readonly refused: Readonly<Record<string, number>>
  readonly broken: readonly string[]
}

const NOTHING: Tally = {
  plans: 0,
  weeks: 0,
  sessions: 0,
  slowestMs: 0,
  soft: {},
  refused: {},
  broken: [],
}
const SOFT = new Set(INVARIANTS.filter(({ kind }) => kind === 'soft').map(({ number }) => number))
const say = (line: string) => void process.stdout.write(`${line}\n`)

function proveLot(seed: number): Tally {
  let tally = NOTHING
  for (const [place, request] of lotOfRunners(seed).entries()) {
    const since = performance.now()
    const result = buildPlan(request)
    const slowestMs = performance.now() - since
    if (result.refused) {
      const codes = [...new Set(result.reasons.map(({ code }) => code))]
      tally = added(tally, { ...NOTHING, slowestMs, refused: { [codes.join(' + ')]: 1 } })
      continue
    }
    const found = checkInvariants(result.plan, request)
    const soft = new Set(found.map(({ invariant }) => invariant).filter((rule) => SOFT.has(rule)))
    const { weeks } = result.plan
    tally = added(tally, {
      plans: 1,
      weeks: weeks.length,
      sessions: weeks.reduce((sum, week) => sum + week.sessions.length, 0),
      slowestMs,
      soft: Object.fromEntries([...soft].map((rule) => [rule, 1])),
      refused: {},
      broken: found
        .filter(({ invariant }) => !SOFT.has(invariant))
        .map(
          (one) =>
            `lot ${seed}, runner ${place}: rule ${one.invariant}, ${JSON.stringify(one.detail)}`,
        ),
    })
  }
  return tally
}

function added(a: Tally, b: Tally): Tally {
  return {
    plans: a.plans + b.plans,
    weeks: a.weeks + b.weeks,
    sessions: a.sessions + b.sessions,
    slowestMs: Math.max(a.slowestMs, b.slowestMs),
    soft: counts(a.soft, b.soft),
    refused: counts(a.refused, b.refused),
    broken: [...a.broken, ...b.broken],
  }
}

function counts(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const sum = { ...a }
  for (const [key, times] of Object.entries(b)) sum[key] = (sum[key] ?? 0) + times
  return sum
}

/** A child draws up one lot after the other; the parent hands them out and adds them up. */
function work(): void {
  process.on('message', (seed: number) => process.send?.(proveLot(seed)))
}

function lead(runners: number, firstSeed: number): void {
  const lots = Math.ceil(runners / LOT)
  const startedAt = performance.now()
  let given = 0
  let done = 0
  let total = NOTHING
  for (let i = 0; i < Math.min(lots, availableParallelism()); i++) {
    const child = fork(fileURLToPath(import.meta.url), ['--child'])
    const next = () => {
      if (given >= lots || total.broken.length > 0) child.disconnect()
      else child.send(firstSeed + LOT * given++)
    }
    child.on('message', (tally: Tally) => {
      total = added(total, tally)
      done += 1
      const seconds = (performance.now() - startedAt) / 1000
      if (done % 10 === 0 || done === lots)
        say(`${done * LOT} runners in ${seconds.toFixed(0)} s, ${total.broken.length} rules broken`)
      next()
    })
    child.on('exit', () => {
      if (done === given && (done === lots || total.broken.length > 0) && !child.connected) report()
    })
    next()
  }
  let reported = false
  function report(): void {
    if (reported) return
    reported = true
    const refused = Object.entries(total.refused).sort(([, a], [, b]) => b - a)
    const byRule = refused.filter(([code]) => code.startsWith('invariant-'))
    const rules = byRule.reduce((sum, [, times]) => sum + times, 0)
    say(
      `${done * LOT} runners, lots from seed ${firstSeed}: ${total.plans} plans, ${total.weeks} weeks, ${total.sessions} sessions`,
    )
    say(
      `refused by a rule: ${rules} (${((100 * rules) / Math.max(1, total.plans + rules)).toFixed(2)} % of those not turned away at the door)`,
    )
    for (const [code, times] of refused) say(`  ${code}: ${times}`)
    for (const [rule, times] of Object.entries(total.soft))
      say(`plans with soft rule ${rule} not quite kept: ${times}`)
    say(`slowest: ${total.slowestMs.toFixed(0)} ms`)
    say(`hard rules broken: ${total.broken.length === 0 ? 'none' : total.broken.join('\n  ')}`)
    if (total.broken.length > 0) process.exitCode = 1
  }
}

if (process.argv.includes('--child')) work()
else {
  const { values } = parseArgs({
    options: {
      runners: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1609' },
    },
  })
  lead(Number(values.runners), Number(values.seed))
}
