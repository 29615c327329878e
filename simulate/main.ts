// `npm run simulate [athletes]`: the plan on made-up athletes, beside the plan without its rules. Writes docs/simulation.md.
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ADVERSARIES } from '@bell-lap/in-silico/athlete'
import { ARMS } from '@bell-lap/in-silico/compare'
import type { Arm, Compared } from '@bell-lap/in-silico/compare'
import { armRow, pairedRow } from './figures.ts'
import { runAthletes } from './run-athletes.ts'

const ATHLETES = Number(process.argv[2] ?? 1000)
const ADVERSARIES_EACH = Math.max(10, Math.round(ATHLETES / 40))
const GOOD_ADHERENCE = 0.75
const ROOT = resolve(import.meta.dirname, '..')

const NAMES: Readonly<Record<Arm, string>> = {
  adaptive: 'our plan, adapting',
  'as-written': 'the same plan as written',
  book: 'a plan out of a book, 45 km for everybody',
  same: 'more of the same',
  spikes: 'as written, long runs in spikes',
  'no-fast-budget': 'as written, no budget of fast metres',
}
const ARM_HEAD =
  '| | mile, % | P10 to P90 | threshold speed, % | overload days | injured, % | sessions run | km |\n|---|---|---|---|---|---|---|---|'
const PAIR_HEAD =
  '| | mile, % | threshold speed, % | overload days | injured, points |\n|---|---|---|---|---|'

const began = performance.now()
const { outcomes, refused } = await runAthletes(ATHLETES, ARMS)
const lines: string[] = []
const add = (...more: readonly string[]) => lines.push(...more, '')

add('# In silico: made-up athletes')
add(
  '**This shows whether the rules do what they should. It does not show that the method works on people:** the athletes respond to training because they were written to, so a gain here is circular as evidence of benefit.',
)
add(
  `Written by \`npm run simulate\`. ${ATHLETES} athletes drawn by seed (\`packages/in-silico\`, science J4): response to aerobic and fast running with responders and non-responders, tiredness, four tissues that are strained and adapt, injuries by the hour of running and by jumps of a single run, illness, stress, a share of sessions missed, races with errors of which one in ten was jogged. The coach knows only what it would be told: two races with errors, weeks, check-ins. Twelve weeks, then the truth on race day against the first day; below zero is faster. Every arm has the same athletes with the same luck. ${refused} athletes were refused a plan and are in no arm. An overload day is one on which a tissue bears more than 1.3 times what it is used to. In brackets: 95 % intervals.`,
)
const weeks = (kept: readonly Compared[]) => ARMS.map((arm) => armRow(NAMES[arm], arm, kept))
add(ARM_HEAD, ...weeks(outcomes))

add('## What the rules do: differences, athlete by athlete')
add(
  PAIR_HEAD,
  pairedRow('adapting, against as written', ['adaptive', 'as-written'], outcomes),
  pairedRow('as written, against more of the same', ['as-written', 'same'], outcomes),
  pairedRow('as written, against the book', ['as-written', 'book'], outcomes),
  pairedRow('without the rule of the single run', ['spikes', 'as-written'], outcomes),
  pairedRow('without the budget of fast metres', ['no-fast-budget', 'as-written'], outcomes),
)

const willing = outcomes.filter((one) => (one['as-written']?.adherence ?? 0) >= GOOD_ADHERENCE)
const others = outcomes.filter((one) => (one['as-written']?.adherence ?? 0) < GOOD_ADHERENCE)
add('## Athletes who run most of what is asked, and the others')
add(`${willing.length} ran three quarters of the sessions or more:`)
add(
  ARM_HEAD,
  ...(['adaptive', 'as-written'] as const).map((arm) => armRow(NAMES[arm], arm, willing)),
)
add(`${others.length} ran less:`)
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
  'Adapting costs speed and saves load: after days missed, pain, illness or a busy week the rules give back less than the plan asked, and the made-up body forgives more than a careful coach assumes; after an injury the way back is longer than the athlete of this model needs. Who misses more pays more for it. Without the rule of the single run there are more days of overload, while the rise of injuries lies at the edge of chance; without the budget of fast metres the athletes of this model get faster, with more overload. The plan out of a book is faster on average because it asks everybody for 45 km and more fast metres at once, at the price of far more overload. None of these magnitudes is evidence about people.',
)
writeFileSync(join(ROOT, 'docs', 'simulation.md'), lines.join('\n'))
const seconds = Math.round((performance.now() - began) / 1000)
process.stdout.write(
  `${lines.join('\n')}\n${ATHLETES} athletes in ${seconds} s; written to docs/simulation.md\n`,
)
