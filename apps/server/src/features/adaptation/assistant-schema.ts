import { z } from 'zod'
import { ATHLETE } from '../../contract/access.ts'
import { route } from '../../contract/route.ts'
import { Message } from '../../contract/message.ts'
import { Day, IdParams, Instant, list, problems } from '../../contract/values.ts'
import { ProposableReport } from '../reports/index.ts'
import { SessionDiff } from './change-schema.ts'
import { PlanEditInput } from './edit-schema.ts'

const tags = ['assistant']

/** A change that an assistant proposes. Nothing happens until the runner accepts it. */
export const AssistantProposal = z
  .object({
    id: z.string(),
    at: Instant,
    source: z.string().describe('The program that proposes it, as it names itself, or the coach'),
    byCoach: z.boolean().describe('A meet that a coach proposes'),
    note: z.string().nullable().describe('Its reason, in its own words'),
    summary: Message,
    endsOn: Day.describe('The last day on which it can be accepted'),
    revision: z.number().describe('The plan that the diff was worked out on'),
    problems: list(Message).describe('Why it cannot be accepted; empty where it can'),
    sessions: list(SessionDiff),
    advice: list(Message).describe('What the rules say about it'),
  })
  .meta({ id: 'AssistantProposal' })
export type AssistantProposal = z.output<typeof AssistantProposal>

/** What an assistant may propose: an edit of the plan, or a report that the plan follows. */
export const AssistantChange = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('edit'), edit: PlanEditInput }),
    z.object({ kind: z.literal('report'), report: ProposableReport }),
  ])
  .meta({ id: 'AssistantChange' })
export type AssistantChange = z.output<typeof AssistantChange>

const Proposing = z
  .object({
    change: AssistantChange,
    source: z.string().trim().min(1).max(80),
    note: z.string().trim().min(1).max(500).nullable(),
  })
  .meta({ id: 'AssistantProposing' })
export type Proposing = z.output<typeof Proposing>

export const ProposedAnswer = z
  .object({
    proposal: AssistantProposal.nullable().describe('Null where a rule forbids the change'),
    problems: list(Message).describe('The rules that the change would break'),
    nearest: Message.nullable().describe('The closest change that keeps every rule'),
  })
  .meta({ id: 'AssistantProposalAnswer' })
export type ProposedAnswer = z.output<typeof ProposedAnswer>

const AnsweredProposal = z
  .object({
    id: z.string(),
    at: Instant,
    source: z.string(),
    note: z.string().nullable(),
    endsOn: Day,
    state: z.enum(['accepted', 'declined', 'ended']),
    answeredAt: Instant.nullable(),
  })
  .meta({ id: 'AnsweredProposal' })
export type AnsweredProposal = z.output<typeof AnsweredProposal>

const AssistantProposals = z
  .object({
    open: list(AssistantProposal),
    answered: list(AnsweredProposal).describe('Of the last 90 days, the latest first'),
  })
  .meta({ id: 'AssistantProposals' })
export type AssistantProposals = z.output<typeof AssistantProposals>

export const proposeChangeRoute = route({
  method: 'POST',
  url: '/assistant/proposals',
  access: ATHLETE,
  schema: {
    operationId: 'proposeChange',
    summary: 'Propose a change of the plan, which the runner accepts or declines; nothing changes',
    tags,
    body: Proposing,
    response: { 200: ProposedAnswer, ...problems },
  },
})

export const listProposals = route({
  method: 'GET',
  url: '/assistant/proposals',
  access: ATHLETE,
  schema: {
    operationId: 'listAssistantProposals',
    summary:
      'What assistants propose, tried out on the plan of today, and how earlier proposals ended',
    tags,
    response: { 200: AssistantProposals, ...problems },
  },
})

export const answerAssistant = route({
  method: 'POST',
  url: '/assistant/proposals/:id/answer',
  access: ATHLETE,
  schema: {
    operationId: 'answerAssistantProposal',
    summary: 'Accept or decline what an assistant proposed; every rule is checked again',
    tags,
    params: IdParams,
    body: z.object({
      accept: z.boolean(),
      revision: z.number().nullable().describe('The plan of the diff that the runner saw'),
    }),
    response: { 200: AssistantProposals, ...problems },
  },
})
