/** Why a safety rule does not allow an edit, in words for the person who asked for it. */
import type { Breakage } from '@bell-lap/plan/edit/edit-plan'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { mayRead } from '../../contract/caller.ts'
import type { Caller } from '../../contract/caller.ts'

type Broken = Pick<Breakage, 'name' | 'detail'>

/** What is said to a runner in the second person, as a coach reads it. */
const FOR_COACHES: ReadonlyMap<string, string> = new Map([
  ['edit.blocked-day', 'refused.day-blocked'],
  ['edit.day-run', 'refused.day-run'],
  ['edit.pinned', 'refused.pinned'],
])

/** The reasons of a refusal. Where health is not shared they are left out, since a rule can speak of pain. */
export function whyRefused(caller: Caller, breaks: readonly Broken[]): readonly Message[] {
  if (!mayRead(caller, 'health')) return [message('squad.not-safe')]
  return breaks.map(({ name, detail }) => {
    const forCoaches = FOR_COACHES.get(detail.code)
    if (caller.grant !== null && forCoaches !== undefined) return message(forCoaches, detail.values)
    // The finding of a safety rule is no sentence of its own.
    return name.code.startsWith('invariant.') ? message('refused.against-rule', { detail }) : detail
  })
}
