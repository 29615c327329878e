/** Why a safety rule does not allow an edit, in words for the person who asked for it. */
import type { Breakage } from '@bell-lap/plan/edit/edit-plan'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { Caller } from '../../contract/caller.ts'

type Broken = Pick<Breakage, 'name' | 'detail'>

/** What is said to a runner in the second person, as a coach reads it. */
const FOR_COACHES: ReadonlyMap<string, string> = new Map([
  ['edit.blocked-day', 'refused.day-blocked'],
  ['edit.day-run', 'refused.day-run'],
  ['edit.pinned', 'refused.pinned'],
])

/** The reasons of a refusal; who changes a plan sees health, of which they can speak. */
export function whyRefused(caller: Caller, breaks: readonly Broken[]): readonly Message[] {
  const isRule = ({ name }: Broken) => name.code.startsWith('invariant.')
  const told = breaks.filter((one) => !isRule(one)).map(({ detail }) => forReader(caller, detail))
  const rules = breaks.filter(isRule).map(({ detail }) => detail)
  // The finding of a safety rule is no sentence of its own.
  return rules.length === 0
    ? told
    : [...told, message('refused.by-rules', { what: oneAfter(rules) })]
}

/** A coach reads what is said to the runner as that. */
function forReader({ grant }: Caller, detail: Message): Message {
  if (grant === null) return detail
  const forCoaches = FOR_COACHES.get(detail.code)
  if (forCoaches !== undefined) return message(forCoaches, detail.values)
  return detail.code.startsWith('edit.') ? detail : message('refused.told-runner', { detail })
}

const oneAfter = (parts: readonly Message[]): Message =>
  message('joined', { parts: parts.flatMap((one, i) => (i === 0 ? [one] : ['; ', one])) })
