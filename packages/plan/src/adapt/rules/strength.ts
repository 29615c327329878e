/** S1: strength and jumps keep to pain, injuries, illness and breaks, and come back step by step. */
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { joined } from '@bell-lap/units/message'
import type { BodyLimit } from '../../ledger/body-limit.ts'
import { CONTACTS_A_WEEK } from '../../ledger/body-limit.ts'
import { CONTACTS_START } from '../../ledger/caps.ts'
import { bodyLimits } from '../body-limits.ts'
import { finding } from '../rule.ts'
import type { Ending, Finding, MadeChange, Rule } from '../rule.ts'
import type { Situation } from '../situation.ts'

export const STRENGTH: Rule = {
  id: 'S1',
  name: 'Strength and jumps',
  condition: 'pain amber or red, a way back, an illness, or eight days without a run',
  action:
    'no jumps, no heavy legs and nothing that loads what hurts; then jumps again from 40 contacts, 12 more a week',
  source: 'science D5 and F; Silbernagel and Thomeé for tendons, coaching practice for the steps',
  grade: 'D',
  find: (situation) => {
    const cases = new Map<string, BodyLimit[]>()
    for (const limit of bodyLimits(situation)) {
      if (limit.to < situation.today) continue
      cases.set(limit.key, [...(cases.get(limit.key) ?? []), limit])
    }
    return [...cases].map(([key, limits]) => findingFor(key, limits))
  },
  ends: strengthEnds,
}

function findingFor(key: string, limits: readonly BodyLimit[]): Finding {
  const [first] = limits
  const now = limits.filter(
    ({ stage, strength }) => stage === 'now' && strength?.contacts !== Infinity,
  )
  const until = now
    .map(({ to }) => to)
    .sort()
    .at(-1)
  return finding('S1', key, {
    sentence: joined`${first?.because ?? ''}. ${sayNow(now, until)}Jumps begin again with ${CONTACTS_START} contacts at most and grow by ${CONTACTS_A_WEEK} a week.`,
    evidence: first?.evidence ?? [],
    // Health comes first: it is not asked about, whatever the runner chose.
    redFlag: first !== undefined && first.evidence.length > 0,
    everyDay: true,
    action: {
      kind: 'limit',
      limits: limits.map(({ from, to, strength }) => ({
        kind: 'strength',
        from,
        to,
        allowed: strength,
      })),
    },
  })
}

function sayNow(now: readonly BodyLimit[], until: CalendarDay | undefined): string {
  if (until === undefined) return ''
  return now.some(({ strength }) => strength === null)
    ? `No strength until ${until}. `
    : `No heavy legs and only the jumps that are safe until ${until}. `
}

/** The case is over, or on its way up: what was taken comes back as far as the steps allow. */
function strengthEnds(situation: Situation, change: MadeChange): Ending | null {
  const key = change.key.slice('S1:'.length)
  const isOpen = bodyLimits(situation).some(
    (limit) => limit.key === key && (limit.stage === 'now' || key.startsWith('break:')),
  )
  if (isOpen) return null
  const { today } = situation
  return {
    sentence: 'Strength comes back step by step.',
    evidence: change.evidence,
    from: today,
    hardFrom: today,
  }
}
