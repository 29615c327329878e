// `npm run trials [athletes]`: the plan on made-up athletes, beside the plan without its rules. Writes docs/plan-trials.md.
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ADVERSARIES } from '@bell-lap/plan-trials/athlete'
import { ARMS } from '@bell-lap/plan-trials/compare'
import type { Arm, Compared } from '@bell-lap/plan-trials/compare'
import { armRow, meanOf, pairedRow, takenByRule } from './figures.ts'
import { runAthletes } from './run-athletes.ts'

const ATHLETES = Number(process.argv[2] ?? 1000)
const ADVERSARIES_EACH = Math.max(10, Math.round(ATHLETES / 40))
const GOOD_ADHERENCE = 0.75
const ARMS_COMPARED = ['adaptive', 'as-written'] as const
const ROOT = resolve(import.meta.dirname, '..')

const NAMES: Readonly<Record<Arm, string>> = {
  adaptive: 'our plan, adapting',
  'as-written': 'the same plan as written',
  book: 'a plan from a book, 45 km for everyone',
  same: 'more of the same',
  spikes: 'as written, without the single-run cap',
  'no-fast-budget': 'as written, without the cap on fast metres',
}
const ARM_HEAD =
  '| | mile, % | P10 to P90 | threshold speed, % | overload days | injured, % | sessions run | km |\n|---|---|---|---|---|---|---|---|'
const PAIR_HEAD =
  '| | mile, % | threshold speed, % | overload days | injured, points |\n|---|---|---|---|---|'

const began = performance.now()
const { outcomes, refused } = await runAthletes(ATHLETES, ARMS)
const lines: string[] = []
const fastKm = (arm: Arm) => meanOf(outcomes.map((one) => (one[arm]?.fastM ?? 0) / 1000)).toFixed(1)
const add = (...more: readonly string[]) => lines.push(...more, '')

add('# Trials on made-up athletes (J4)')
add(
  '**These trials show whether the rules do what they should. They do not show that the method works for people.** The athletes respond to training because the model says so; a gain here is not evidence of a benefit.',
)
add(
  `Written by \`npm run trials\`. ${ATHLETES} athletes are drawn by seed (\`packages/plan-trials\`, science J4): they respond to aerobic and fast running (some strongly, some hardly), get tired, strain and adapt four tissues, get injured by hours of running and by sudden long runs, fall ill, have stress, miss some sessions, and run races with errors, one in ten of them jogged. The coach knows only what a runner would report: two races with errors, weeks and check-ins. After twelve weeks the true fitness on race day is compared with the first day; below zero is faster. All arms have the same athletes and the same random events. ${refused} athletes were refused a plan and are in no arm. On an overload day, a tissue bears more than 1.3 times its usual load. In brackets: 95 % intervals.`,
)
const weeks = (kept: readonly Compared[]) => ARMS.map((arm) => armRow(NAMES[arm], arm, kept))
add(ARM_HEAD, ...weeks(outcomes))

add('## Effect of the rules: differences per athlete')
add(
  PAIR_HEAD,
  pairedRow('adapting, compared with as written', ['adaptive', 'as-written'], outcomes),
  pairedRow('as written, compared with more of the same', ['as-written', 'same'], outcomes),
  pairedRow('as written, compared with the book', ['as-written', 'book'], outcomes),
  pairedRow('without the single-run cap', ['spikes', 'as-written'], outcomes),
  pairedRow('without the cap on fast metres', ['no-fast-budget', 'as-written'], outcomes),
)

add('## What the adaptation takes away')
add(
  `Kilometres at mile pace or faster, per athlete: ${fastKm('as-written')} run as written, ${fastKm('adaptive')} adapting. From sessions ahead the rules took, less what they gave back (planned sessions, whether they would have been run or not): ${takenByRule(outcomes)}.`,
)
const unhurt = outcomes.filter((one) => ARMS_COMPARED.every((arm) => one[arm]?.injured === false))
add(`${unhurt.length} were injured in neither arm:`)
add(ARM_HEAD, ...ARMS_COMPARED.map((arm) => armRow(NAMES[arm], arm, unhurt)))

const willing = outcomes.filter((one) => (one['as-written']?.adherence ?? 0) >= GOOD_ADHERENCE)
const others = outcomes.filter((one) => (one['as-written']?.adherence ?? 0) < GOOD_ADHERENCE)
add('## By share of sessions run')
add(`${willing.length} ran 75 % of the sessions or more:`)
add(
  ARM_HEAD,
  ...(['adaptive', 'as-written'] as const).map((arm) => armRow(NAMES[arm], arm, willing)),
)
add(`${others.length} ran fewer:`)
add(
  ARM_HEAD,
  ...(['adaptive', 'as-written'] as const).map((arm) => armRow(NAMES[arm], arm, others)),
)

add('## Unusual athletes')
add(`${ADVERSARIES_EACH} of each kind, as written and adapting.`)
add(ARM_HEAD)
lines.pop()
for (const kind of ADVERSARIES) {
  const lived = await runAthletes(ADVERSARIES_EACH, ['adaptive', 'as-written'], kind)
  const note = lived.refused > 0 ? ` (${lived.refused} refused)` : ''
  if (lived.outcomes.length === 0) {
    lines.push(`| ${kind.name}: all ${lived.refused} refused | | | | | | | |`)
    continue
  }
  lines.push(armRow(`${kind.name}, adapting${note}`, 'adaptive', lived.outcomes))
  lines.push(armRow(`${kind.name}, as written`, 'as-written', lived.outcomes))
}
lines.push('')
add('## How to read it')
add(
  'Adaptation costs speed and saves load. After an injury, the steps of the return take longer than this model needs: no mile pace for three weeks without pain, whatever the body of the model would bear. After missed days, pain or illness the rules ask for less than the plan did, and the made-up body tolerates more than a careful coach assumes. The runs that an ill or injured athlete could not have run count as taken, too. Without the single-run cap there are more overload days. Without the cap on fast metres, the athletes of this model get faster, with more overload. The plan from a book is faster on average, because it asks everyone for 45 km and more fast metres from the start; it causes far more overload. None of these magnitudes is evidence about people.',
)
writeFileSync(join(ROOT, 'docs', 'plan-trials.md'), lines.join('\n'))
const seconds = Math.round((performance.now() - began) / 1000)
process.stdout.write(
  `${lines.join('\n')}\n${ATHLETES} athletes in ${seconds} s; written to docs/plan-trials.md\n`,
)
