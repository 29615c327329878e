import type { Schemas } from '@bell-lap/api-client/client'
import { sayDay } from '@bell-lap/text/numbers'
import { isCalendarDay } from '@bell-lap/units/calendar-day'
import { MACHINES } from '@bell-lap/workout/workout'
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { answerOf } from '../answer.ts'
import type { Invocation } from '../cli-command.ts'
import { withConnection } from '../connection.ts'
import type { CliText } from '../reader-locale.ts'
import { textIn } from '../text-in.ts'
import { toolAnswer, withTexts } from './tool-answer.ts'
import type { Found } from './tool-answer.ts'

type Change = Schemas['AssistantChangeInput']
type Proposal = Schemas['AssistantProposal']
type Line = NonNullable<Proposal['sessions'][number]['before']>

/** Changes nothing: it leaves a proposal that the runner answers. */
const PROPOSES = { readOnlyHint: false, destructiveHint: false, openWorldHint: false } as const
const PLACES = ['road', 'track', 'treadmill', 'hill'] as const

/** What an assistant can propose. The runner accepts or declines it in the app. */
export function addProposeTools(server: McpServer, invocation: Invocation): void {
  const { t } = invocation.text
  server.registerTool(
    'propose_change',
    {
      title: t('mcp.tool.propose'),
      description: t('mcp.about.propose'),
      annotations: PROPOSES,
      inputSchema: {
        change: changeSchema(t),
        reason: z.string().trim().min(1).max(500).describe(t('mcp.propose.reason')),
      },
    },
    ({ change, reason }) => {
      const source = server.server.getClientVersion()
      const name = (source?.title ?? source?.name ?? 'MCP').slice(0, 80)
      return toolAnswer(invocation, () =>
        propose(invocation, { change, source: name, note: reason }),
      )
    },
  )
  server.registerTool(
    'proposals',
    {
      title: t('mcp.tool.proposals'),
      description: t('mcp.about.proposals'),
      annotations: { readOnlyHint: true, openWorldHint: false },
      inputSchema: {},
    },
    () => toolAnswer(invocation, () => listProposals(invocation)),
  )
}

/** The changes that the app offers a runner, flat: `kind` says which. */
function changeSchema(t: CliText['t']) {
  const day = z.string().refine(isCalendarDay, t('mcp.not-a-day'))
  const sessionId = z.string().min(1).max(200).describe(t('mcp.propose.session'))
  const typed = z.string().min(1).max(2000).describe(t('mcp.propose.text'))
  return z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('move'), sessionId, day }),
      z.object({ kind: z.literal('swap'), sessionId, otherId: sessionId }),
      z.object({ kind: z.literal('delete'), sessionId }),
      z.object({ kind: z.literal('add-typed'), day, text: typed }),
      z.object({ kind: z.literal('change-typed'), sessionId, text: typed }),
      z.object({ kind: z.literal('cross-train'), sessionId, machine: z.enum(MACHINES) }),
      z.object({ kind: z.literal('run-instead'), sessionId }),
      z.object({ kind: z.literal('switch-place'), sessionId, place: z.enum(PLACES) }),
      z.object({ kind: z.literal('too-tired'), day, sessionId }),
      z.object({
        kind: z.literal('illness'),
        day,
        lastDay: day.nullable(),
        symptoms: z.enum(['above-neck', 'fever', 'stomach', 'chest']),
      }),
      z.object({ kind: z.literal('away'), day, lastDay: day }),
      z.object({ kind: z.literal('busy'), day, lastDay: day }),
      z.object({ kind: z.literal('race-moved'), day, raceDay: day }),
      z.object({
        kind: z.literal('race-added'),
        day,
        raceDay: day,
        distanceM: z.number().min(100).max(100_000),
        name: z.string().min(1).max(200),
        priority: z.enum(['B', 'C']),
      }),
    ])
    .describe(t('mcp.propose.change'))
}

type Asked = z.output<ReturnType<typeof changeSchema>>

function changeOf(asked: Asked): Change {
  switch (asked.kind) {
    case 'too-tired':
    case 'illness':
    case 'away':
    case 'busy':
    case 'race-moved':
    case 'race-added':
      return { kind: 'report', report: asked }
    default:
      return { kind: 'edit', edit: asked }
  }
}

async function propose(
  invocation: Invocation,
  { change, ...about }: { readonly change: Asked; readonly source: string; readonly note: string },
): Promise<Found> {
  return withConnection(invocation, async ({ client }) => {
    const text = textIn(invocation, await answerOf(client.GET('/api/v1/settings')))
    const body = { ...about, change: changeOf(change) }
    const answer = await answerOf(client.POST('/api/v1/assistant/proposals', { body }))
    const { proposal, problems, nearest } = answer
    const lines =
      proposal === null
        ? [
            text.t('mcp.refused'),
            ...problems.map((one) => `- ${text.say(one)}`),
            ...(nearest === null ? [] : [text.t('mcp.nearest', { nearest })]),
          ]
        : [
            text.t('mcp.proposed'),
            ...proposalLines(proposal, text),
            text.t('mcp.waits', { lastDay: proposal.endsOn }),
          ]
    return { lines, json: withTexts(answer, text) as object }
  })
}

async function listProposals(invocation: Invocation): Promise<Found> {
  return withConnection(invocation, async ({ client }) => {
    const text = textIn(invocation, await answerOf(client.GET('/api/v1/settings')))
    const all = await answerOf(client.GET('/api/v1/assistant/proposals'))
    const open = all.open.flatMap((one) => ['', ...proposalLines(one, text)])
    const answered = all.answered.map(({ state, source, note, at }) =>
      text.t('mcp.answered', { state, source, note: note ?? '', day: at.slice(0, 10) }),
    )
    const lines =
      open.length + answered.length === 0
        ? [text.t('mcp.no-proposals')]
        : [text.t('mcp.open', { count: all.open.length }), ...open, '', ...answered]
    return { lines, json: withTexts(all, text) as object }
  })
}

function proposalLines(proposal: Proposal, text: CliText): readonly string[] {
  const { summary, sessions, advice, problems } = proposal
  return [
    text.say(summary),
    ...sessions.map(({ before, after }) => diffLine(before, after, text)),
    ...(sessions.length === 0 && problems.length === 0 ? [text.t('assistant.no-change')] : []),
    ...advice.map(text.say),
    ...problems.map((one) => `- ${text.say(one)}`),
  ]
}

function diffLine(before: Line | null, after: Line | null, text: CliText): string {
  const { t, reader } = text
  const say = ({ day, title, distanceM, durationS }: Line) =>
    `${sayDay(day, reader.locale)}: ${t('adapt-screen.line', { title, distanceM, durationS })}`
  const nothing = t('mcp.nothing')
  return `  ${before === null ? nothing : say(before)} → ${after === null ? nothing : say(after)}`
}
