/** What assistants propose: tried out, kept until the runner answers, and done through the runner's own doors. */
import { diffPlans } from '@bell-lap/plan/adapt/plan-change'
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import { HttpProblem, notFound, notValid } from '../../contract/problem.ts'
import { gatherFacts } from '../athlete/index.ts'
import type { AthleteFacts } from '../athlete/index.ts'
import { loadRevision, PlanChangedMeanwhile } from '../plan/index.ts'
import type { ProposableReport } from '../reports/index.ts'
import { adaptPlan } from './adapt-plan.ts'
import type {
  AnsweredProposal,
  AssistantChange,
  AssistantProposal,
  AssistantProposals,
  ProposedAnswer,
} from './assistant-schema.ts'
import { insertProposal, isOpen, loadProposals, settleProposal } from './assistant-store.ts'
import type { NewProposal, StoredProposal } from './assistant-store.ts'
import type { SessionDiff } from './change-schema.ts'
import { editByHand, summaryOf, tryEdit } from './edit-plan.ts'
import { keptPlan } from './open-plan.ts'
import { previewReport } from './preview-report.ts'
import { report } from './report.ts'
import { lineOf } from './session-line.ts'

/** A proposal that nobody answers ends after these days. */
const OPEN_DAYS = 7
const MOST_OPEN = 10
const LISTED_DAYS = 90

/** What a change would do to the plan as it stands. */
type Tried = Pick<
  AssistantProposal,
  'summary' | 'revision' | 'problems' | 'sessions' | 'advice'
> & {
  readonly nearest: Message | null
}

/** Tries a change out and keeps it for the runner; one that breaks a rule is not kept. */
export async function proposeChange(
  context: Context,
  athleteId: string,
  asked: Omit<NewProposal, 'meetId'> & Partial<Pick<NewProposal, 'meetId'>>,
): Promise<ProposedAnswer> {
  const facts = await gatherFacts(context, athleteId)
  const open = await openProposals(context, facts)
  if (open.length >= MOST_OPEN) {
    throw notValid(message('invalid.too-many-proposals', { count: MOST_OPEN }))
  }
  const tried = await tryChange(context, facts, asked.change)
  const { nearest, problems } = tried
  if (problems.length > 0) return { proposal: null, problems, nearest }
  const endsOn = addDays(facts.today, OPEN_DAYS)
  const kept = await insertProposal(context, athleteId, {
    meetId: null,
    ...asked,
    endsOn,
  })
  context.events.changed(athleteId, 'plan')
  return { proposal: viewOf(kept, tried), problems: [], nearest: null }
}

/** What waits for an answer, tried out on the plan of today, and how earlier proposals ended. */
export async function showProposals(
  context: Context,
  athleteId: string,
): Promise<AssistantProposals> {
  const facts = await gatherFacts(context, athleteId)
  const { today } = facts
  const since = addDays(today, -LISTED_DAYS)
  const all = await loadProposals(context, athleteId, since)
  const open: AssistantProposal[] = []
  for (const one of all.filter((proposal) => isOpen(proposal, today))) {
    const tried = await triedOrWhyNot(context, facts, one.change)
    if (tried !== null) open.push(viewOf(one, tried))
  }
  return { open, answered: all.flatMap((one) => answeredView(one, today)) }
}

function answeredView(one: StoredProposal, today: CalendarDay): readonly AnsweredProposal[] {
  if (isOpen(one, today)) return []
  const { id, madeAt: at, source, note, endsOn, answeredAt } = one
  const state = one.state === 'open' ? 'ended' : one.state
  return [{ id, at, source, note, endsOn, answeredAt, state }]
}

/**
 * Does what the runner accepted, or keeps the plan. Throws a 404 when the proposal is not open any more, a
 * 409 when the plan is another one than the runner saw or when a rule now forbids the change.
 */
export async function answerAssistantProposal(
  context: Context,
  athleteId: string,
  asked: { readonly id: string; readonly accept: boolean; readonly revision: number | null },
): Promise<void> {
  const facts = await gatherFacts(context, athleteId)
  const { id, accept, revision } = asked
  const one = (await openProposals(context, facts)).find((proposal) => proposal.id === id)
  if (one === undefined) throw notFound('proposal')
  if (accept) await carryOut(context, facts, { change: one.change, revision })
  const state = accept ? 'accepted' : 'declined'
  await settleProposal(context, athleteId, { id, state })
  context.events.changed(athleteId, 'plan')
}

async function openProposals(
  context: Context,
  { athleteId, today }: AthleteFacts,
): Promise<readonly StoredProposal[]> {
  const since = addDays(today, -OPEN_DAYS - 1)
  const all = await loadProposals(context, athleteId, since)
  return all.filter((one) => isOpen(one, today))
}

async function carryOut(
  context: Context,
  facts: AthleteFacts,
  { change, revision }: { readonly change: AssistantChange; readonly revision: number | null },
): Promise<void> {
  const tried = await tryChange(context, facts, change)
  const [problem] = tried.problems
  if (problem !== undefined) throw new HttpProblem('proposal-breaks-rule', { why: problem })
  if (revision !== tried.revision) throw new PlanChangedMeanwhile()
  if (change.kind === 'edit') {
    const how = { overrule: false, onlyCheck: false, takeNearest: false, byCoach: false }
    await editByHand(context, facts, { edit: change.edit, ...how })
    return
  }
  const { id, adaptation } = await report(context, facts.athleteId, change.report)
  // With “ask me first” the runner has just been asked: what follows from the report is accepted with it.
  const keys = adaptation.proposals.flatMap(({ key }) => (key.includes(id) ? [key] : []))
  if (keys.length > 0) await adaptPlan(context, facts.athleteId, keys)
}

/** The change tried out, or why it cannot be done any more; `null` without a plan. */
async function triedOrWhyNot(
  context: Context,
  facts: AthleteFacts,
  change: AssistantChange,
): Promise<Tried | null> {
  try {
    return await tryChange(context, facts, change)
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error
    const current = await loadRevision(context.store.database, facts.athleteId, 'latest')
    if (current?.kept == null) return null
    const summary = message('assistant.not-possible')
    const { revision } = current
    return { summary, revision, problems: [error.says], sessions: [], advice: [], nearest: null }
  }
}

async function tryChange(
  context: Context,
  facts: AthleteFacts,
  change: AssistantChange,
): Promise<Tried> {
  if (change.kind === 'report') return tryReport(context, facts, change.report)
  const asked = { edit: change.edit, overrule: false, takeNearest: false }
  const { kept, base, edit, result } = await tryEdit(context, facts, asked)
  const known = { summary: summaryOf(edit, kept), revision: base, advice: [] }
  if (!result.ok) {
    const problems = withoutRepeats(result.breaks.map(({ detail }) => detail))
    return { ...known, problems, sessions: [], nearest: result.nearest?.text ?? null }
  }
  const lighter = new Set(result.lighterIds)
  const sessions = diffPlans(kept.plan, result.plan).sessions.map(({ id, before, after }) => ({
    id,
    before: lineOf(before),
    after: lineOf(after),
    follows: lighter.has(id) ? message('assistant.gets-lighter') : null,
  }))
  return { ...known, problems: [], sessions, nearest: null }
}

/** Two rules may say the same. */
function withoutRepeats(messages: readonly Message[]): readonly Message[] {
  return [...new Map(messages.map((one) => [JSON.stringify(one), one])).values()]
}

async function tryReport(
  context: Context,
  { athleteId }: AthleteFacts,
  told: ProposableReport,
): Promise<Tried> {
  const { base } = await keptPlan(context, athleteId)
  const { changes, advice } = await previewReport(context, athleteId, told)
  return {
    summary: summaryOfReport(told),
    revision: base,
    problems: [],
    sessions: joined(changes.flatMap(({ sessions }) => sessions)),
    advice: advice.map(({ text }) => text),
    nearest: null,
  }
}

/** One row for a session that several changes touch: what it was first, what it is last. */
function joined(sessions: readonly SessionDiff[]): readonly SessionDiff[] {
  const byId = new Map<string, SessionDiff>()
  for (const one of sessions) {
    const first = byId.get(one.id)
    byId.set(one.id, first === undefined ? one : { ...one, before: first.before })
  }
  return [...byId.values()]
}

function summaryOfReport(told: ProposableReport): Message {
  const { day } = told
  switch (told.kind) {
    case 'illness':
      return message('assistant.report.illness', { day, symptoms: told.symptoms })
    case 'away':
    case 'busy':
      return message(`assistant.report.${told.kind}`, { day, lastDay: told.lastDay })
    case 'too-tired':
      return message('assistant.report.too-tired', { day })
    case 'race-moved':
      return message('assistant.report.race-moved', { raceDay: told.raceDay })
    case 'race-added':
      return message('assistant.report.race-added', { race: told.name, raceDay: told.raceDay })
  }
}

function viewOf(
  { id, madeAt, source, note, endsOn, meetId }: StoredProposal,
  tried: Tried,
): AssistantProposal {
  const { summary, revision, problems, sessions, advice } = tried
  return {
    id,
    at: madeAt,
    source,
    byCoach: meetId !== null,
    note,
    endsOn,
    summary,
    revision,
    problems,
    sessions,
    advice,
  }
}
