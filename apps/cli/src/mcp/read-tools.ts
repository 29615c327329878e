import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { addDays, isCalendarDay } from '@bell-lap/units/calendar-day'
import { z } from 'zod'
import { answerOf } from '../answer.ts'
import type { CliCommand, Invocation } from '../cli-command.ts'
import { estimateCommand } from '../commands/estimate.ts'
import { formCommand } from '../commands/form.ts'
import { loadCommand } from '../commands/load.ts'
import { listLines, runLines } from '../commands/runs.ts'
import { todayCommand } from '../commands/today.ts'
import { withConnection } from '../connection.ts'
import { planLines } from '../plan-text.ts'
import type { CliText } from '../reader-locale.ts'
import { sayTitle, textIn } from '../text-in.ts'
import type { ShownWorkout } from '../text-in.ts'
import { toolAnswer, withTexts } from './tool-answer.ts'
import type { Found } from './tool-answer.ts'

const READS = { readOnlyHint: true, openWorldHint: false } as const
const DAYS = { fewest: 1, usual: 21, most: 56 } as const
const RUNS = { usual: 20, most: 200 } as const

/** The commands whose answer is a tool as it is. */
const COMMANDS = [
  { name: 'today', command: todayCommand },
  { name: 'estimate', command: estimateCommand },
  { name: 'load', command: loadCommand },
  { name: 'form', command: formCommand },
] as const

/** What an assistant can read. Nothing here changes anything. */
export function addReadTools(server: McpServer, invocation: Invocation): void {
  const { t } = invocation.text
  const day = z.string().refine(isCalendarDay, t('mcp.not-a-day'))
  for (const { name, command } of COMMANDS) {
    server.registerTool(
      name,
      {
        title: t(`mcp.tool.${name}`),
        description: t(`mcp.about.${name}`),
        annotations: READS,
        inputSchema: {},
      },
      () => toolAnswer(invocation, () => askCommand(invocation, command)),
    )
  }
  server.registerTool(
    'plan',
    {
      title: t('mcp.tool.plan'),
      description: t('mcp.about.plan'),
      annotations: READS,
      inputSchema: {
        fromDay: day.optional().describe(t('mcp.plan.from')),
        days: z
          .int()
          .min(DAYS.fewest)
          .max(DAYS.most)
          .default(DAYS.usual)
          .describe(t('mcp.plan.days')),
      },
    },
    ({ fromDay, days }) => toolAnswer(invocation, () => readPlan(invocation, { fromDay, days })),
  )
  addRunTools(server, invocation)
  addResources(server, invocation)
}

function addRunTools(server: McpServer, invocation: Invocation): void {
  const { t } = invocation.text
  const day = z.string().refine(isCalendarDay, t('mcp.not-a-day'))
  server.registerTool(
    'runs',
    {
      title: t('mcp.tool.runs'),
      description: t('mcp.about.runs'),
      annotations: READS,
      inputSchema: {
        fromDay: day.optional().describe(t('mcp.runs.from')),
        toDay: day.optional().describe(t('mcp.runs.to')),
        search: z.string().min(1).max(200).optional().describe(t('mcp.runs.search')),
        limit: z.int().min(1).max(RUNS.most).default(RUNS.usual).describe(t('mcp.runs.limit')),
      },
    },
    (asked) => toolAnswer(invocation, () => readRuns(invocation, asked)),
  )
  server.registerTool(
    'run',
    {
      title: t('mcp.tool.run'),
      description: t('mcp.about.run'),
      annotations: READS,
      inputSchema: { id: z.string().min(1).max(200).describe(t('mcp.run.id')) },
    },
    ({ id }) => toolAnswer(invocation, () => readRun(invocation, id)),
  )
}

/** Today and the plan as documents, for clients that put documents into a conversation. */
function addResources(server: McpServer, invocation: Invocation): void {
  const { t } = invocation.text
  const documents = {
    today: () => askCommand(invocation, todayCommand),
    plan: () => readPlan(invocation, { fromDay: undefined, days: DAYS.usual }),
  } as const
  for (const name of ['today', 'plan'] as const) {
    const about = { title: t(`mcp.tool.${name}`), mimeType: 'text/plain' }
    server.registerResource(name, `bell-lap://${name}`, about, async (uri) => {
      const { content } = await toolAnswer(invocation, documents[name])
      const [first] = content
      const text = first?.type === 'text' ? first.text : ''
      return { contents: [{ uri: uri.href, mimeType: 'text/plain', text }] }
    })
  }
}

/** What a command of the command line answers, as data and as lines. */
async function askCommand(invocation: Invocation, command: CliCommand): Promise<Found> {
  let found: Found = { lines: [], json: {} }
  const take = (json: unknown, lines: readonly string[]) => {
    found = { json: json as object, lines }
  }
  const world = { ...invocation.world, take }
  await command.run({ ...invocation, world, words: [], options: {} })
  const text = await textOfRunner(invocation)
  const json = withTexts(found.json, text) as object
  return { json, lines: [...found.lines, ...sessionIds(json, text)] }
}

const textOfRunner = (invocation: Invocation): Promise<CliText> =>
  withConnection(invocation, async ({ client }) =>
    textIn(invocation, await answerOf(client.GET('/api/v1/settings'))),
  )

interface NamedSession {
  readonly id: string
  readonly day: string
  readonly workout: ShownWorkout
}

/** Sessions are named by their ids where a change is proposed: clients that show lines only need them, too. */
function sessionIds(json: object, text: CliText): readonly string[] {
  const { session, second, tomorrow } = json as Record<string, NamedSession | null | undefined>
  const sessions = [session, second, tomorrow].flatMap((one) => one ?? [])
  return idLines(sessions, text)
}

function idLines(sessions: readonly NamedSession[], text: CliText): readonly string[] {
  if (sessions.length === 0) return []
  return [
    '',
    text.t('mcp.session-ids'),
    ...sessions.map(({ id, day, workout }) => `${id}  ${day}  ${sayTitle(workout, text)}`),
  ]
}

async function readPlan(
  invocation: Invocation,
  { fromDay, days }: { readonly fromDay: string | undefined; readonly days: number },
): Promise<Found> {
  return withConnection(invocation, async ({ client }) => {
    const text = textIn(invocation, await answerOf(client.GET('/api/v1/settings')))
    const saved = await answerOf(client.GET('/api/v1/plan'))
    if (saved.plan === null) {
      return { lines: [text.t('cli.plan.none')], json: { plan: null } }
    }
    const { forecast } = await answerOf(client.GET('/api/v1/plan/forecast'))
    const { day: today } = await answerOf(client.GET('/api/v1/today'))
    const from = fromDay ?? today
    const to = addDays(from, days - 1)
    const weeks = saved.plan.weeks.filter(
      ({ startDay }) => addDays(startDay, 6) >= from && startDay <= to,
    )
    const plan = { ...saved.plan, weeks }
    const { revision } = saved
    const sessions = weeks.flatMap((week) => week.sessions).filter(({ role }) => role !== 'rest')
    return {
      lines: [...planLines(plan, text), ...idLines(sessions, text)],
      json: withTexts({ today, revision, plan, forecast }, text) as object,
    }
  })
}

interface AskedRuns {
  readonly fromDay?: string | undefined
  readonly toDay?: string | undefined
  readonly search?: string | undefined
  readonly limit: number
}

async function readRuns(invocation: Invocation, asked: AskedRuns): Promise<Found> {
  const { fromDay, toDay, search, limit } = asked
  return withConnection(invocation, async ({ client }) => {
    const text = textIn(invocation, await answerOf(client.GET('/api/v1/settings')))
    const query = {
      limit,
      ...(fromDay === undefined ? {} : { from: fromDay }),
      ...(toDay === undefined ? {} : { to: toDay }),
      ...(search === undefined ? {} : { q: search }),
    }
    const page = await answerOf(client.GET('/api/v1/activities', { params: { query } }))
    return { lines: listLines(text, page.items), json: withTexts(page, text) as object }
  })
}

async function readRun(invocation: Invocation, id: string): Promise<Found> {
  return withConnection(invocation, async ({ client }) => {
    const settings = await answerOf(client.GET('/api/v1/settings'))
    const text = textIn(invocation, settings)
    const params = { path: { id } }
    const run = await answerOf(client.GET('/api/v1/activities/{id}', { params }))
    const unit = settings.units === 'imperial' ? ('mile' as const) : ('km' as const)
    const splits = await answerOf(
      client.GET('/api/v1/activities/{id}/splits', { params: { ...params, query: { unit } } }),
    )
    const { comparison } = await answerOf(
      client.GET('/api/v1/activities/{id}/comparison', { params }),
    )
    return {
      lines: runLines(text, run, splits),
      json: withTexts({ run, splits, comparedWithPlan: comparison }, text) as object,
    }
  })
}
