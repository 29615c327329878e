import { setTimeout as sleep } from 'node:timers/promises'
import type { Schemas } from '@bell-lap/api-client/client'
import { answerOf } from '../answer.ts'
import type { CliCommand, Invocation } from '../cli-command.ts'
import { textOption, wrongUsage } from '../cli-command.ts'
import type { Connection } from '../connection.ts'
import { withConnection } from '../connection.ts'
import type { ExitCode } from '../exit-code.ts'
import { CommandEnded, EXIT } from '../exit-code.ts'
import { findRecordings, uploadForm } from '../find-recordings.ts'
import type { FoundFile } from '../find-recordings.ts'
import { print } from '../output.ts'
import type { Progress } from '../progress.ts'
import { startProgress } from '../progress.ts'
import { answerLine, sportOf, SPORTS } from '../sports.ts'
import type { Sport } from '../sports.ts'
import type { CliText } from '../reader-locale.ts'

type Import = Schemas['Import']
type ImportFile = Schemas['ImportFile']

/** The server takes 5000 files in one form. */
const FILES_PER_IMPORT = 4000
const POLL_MS = 250
const REASONS_SHOWN = 20

export const importCommand: CliCommand = {
  name: 'import',
  line: 'help.line.import',
  about: 'help.import',
  examples: [
    ['bell-lap import ~/Downloads/export_123.zip', 'help.import.example'],
    ['bell-lap import run.fit old.gpx.gz', 'help.import.example-files'],
    ['bell-lap import ~/watch', 'help.import.example-folder'],
    ['bell-lap import ~/gpx --unknown-as run', 'help.import.example-sport'],
    ['bell-lap import --json x.zip | jq .imports[].outcomes', 'help.import.example-json'],
  ],
  shape: (command, t) =>
    command
      .argument('<paths...>', t('help.import.paths'))
      .option('--unknown-as <sport>', t('help.import.unknown-as', { sports: SPORTS }))
      .option('--mornings <choice>', t('help.import.mornings')),
  run: async (invocation) => {
    const { t } = invocation.text
    const told = textOption(invocation, 'unknownAs')
    const unknownAs = told === null ? null : sportOf(invocation, told)
    const mornings = morningsOption(invocation)
    const found = await findRecordings(invocation.words)
    if (found.missing.length > 0) {
      const detail = t('cli.no-such-file', { paths: found.missing })
      throw new CommandEnded(EXIT.usage, 'no-such-file', detail)
    }
    if (found.files.length === 0) {
      throw new CommandEnded(EXIT.refused, 'nothing-to-import', t('cli.import.nothing'))
    }
    return withConnection(invocation, async (connection) => {
      const imports: Import[] = []
      for (let from = 0; from < found.files.length; from += FILES_PER_IMPORT) {
        const batch = found.files.slice(from, from + FILES_PER_IMPORT)
        imports.push(await importBatch(invocation, connection, batch))
      }
      const troubles = await troublesOf(connection, imports)
      const sports = await settleSports(connection, imports, unknownAs)
      const exported = await settleMornings(connection, mornings)
      print(invocation, { imports, troubles, sports, exported, leftOut: found.leftOut }, () => [
        ...imports.flatMap((one) => reportLines(invocation.text, one)),
        ...heldLines(invocation.text, imports),
        ...sportLines(invocation.text, sports),
        ...morningLines(invocation.text, exported),
        ...troubleLines(invocation.text, troubles),
        ...(found.leftOut === 0 ? [] : [t('cli.import.left-out', { count: found.leftOut })]),
      ])
      return endOf(imports)
    })
  },
}

async function importBatch(
  invocation: Invocation,
  { client }: Connection,
  files: readonly FoundFile[],
): Promise<Import> {
  const { t } = invocation.text
  const progress = startProgress(invocation, 'importing')
  progress.update(0, files.length, t('cli.progress.sent'))
  const form = await uploadForm(files)
  let state = await answerOf(
    client.POST('/api/v1/imports', { body: form, bodySerializer: (body) => body as FormData }),
  )
  while (state.state !== 'finished' && state.state !== 'failed') {
    await sleep(POLL_MS)
    state = await answerOf(
      client.GET('/api/v1/imports/{id}', { params: { path: { id: state.id } } }),
    )
    show(invocation, progress, state)
  }
  progress.finish(t('cli.progress.files-done', { count: state.files.done }))
  return state
}

function show({ text }: Invocation, progress: Progress, state: Import): void {
  const { secondsLeft, files } = state
  const what =
    secondsLeft === null
      ? text.t('cli.progress.files')
      : text.t('cli.progress.files-left', { seconds: Math.ceil(secondsLeft) })
  progress.update(files.done, files.total, what)
}

/** How many activities came without a sport, and what was said of them. */
interface Sports {
  readonly unknown: number
  readonly answers: readonly Schemas['SportAnswer'][]
}

async function settleSports(
  { client }: Connection,
  imports: readonly Import[],
  unknownAs: Sport | null,
): Promise<Sports> {
  let unknown = 0
  const answers: Schemas['SportAnswer'][] = []
  for (const { id: importId } of imports) {
    const query = { importId }
    const question = await answerOf(client.GET('/api/v1/activities/sport', { params: { query } }))
    unknown += question.unknown.count
    if (unknownAs === null || question.unknown.count === 0) continue
    const body = { sport: unknownAs, which: 'unknown', importId } as const
    answers.push(await answerOf(client.POST('/api/v1/activities/sport', { body })))
  }
  return { unknown, answers }
}

function sportLines(text: CliText, { unknown, answers }: Sports): readonly string[] {
  if (unknown === 0) return []
  if (answers.length > 0) return answers.map((one) => answerLine(text, one))
  const { t } = text
  return [t('cli.import.unknown-sport', { count: unknown }), t('cli.import.if-runs')]
}

const CHOICES = ['use', 'leave'] as const
type Choice = (typeof CHOICES)[number]

function morningsOption(invocation: Invocation): Choice | null {
  const word = textOption(invocation, 'mornings')
  if (word === null) return null
  const choice = CHOICES.find((known) => known === word)
  if (choice === undefined) throw wrongUsage(invocation, 'cli.import.mornings-choice')
  return choice
}

type Exported = Schemas['Mornings']['exported']

/** The runner's answer about the mornings of exports, or what there is to answer. */
async function settleMornings(
  { client }: Connection,
  choice: Choice | null,
): Promise<Pick<Exported, 'choice' | 'values'>> {
  const { exported } = await answerOf(
    choice === null
      ? client.GET('/api/v1/mornings')
      : client.POST('/api/v1/mornings/exports', { body: { choice } }),
  )
  return { choice: exported.choice, values: exported.values }
}

function morningLines(
  { t }: CliText,
  { choice, values }: Pick<Exported, 'choice' | 'values'>,
): readonly string[] {
  return choice === null && values > 0 ? [t('cli.import.mornings', { values })] : []
}

function heldLines({ t }: CliText, imports: readonly Import[]): readonly string[] {
  const count = imports.reduce((sum, { outcomes }) => sum + outcomes.held, 0)
  return count === 0 ? [] : [t('cli.import.if-held', { count })]
}

const OUTCOMES = ['imported', 'partial', 'held', 'duplicate', 'skipped', 'failed'] as const
/** What is worth a line of its own. */
type Trouble = 'failed' | 'partial' | 'skipped'

const isUsable = ({ outcomes }: Import) =>
  outcomes.imported + outcomes.partial + outcomes.held + outcomes.duplicate > 0

/** Failed when a job stopped or every file failed; refused when no file was of use. */
function endOf(imports: readonly Import[]): ExitCode {
  const stopped = imports.some(({ state }) => state === 'failed')
  if (stopped) return EXIT.failed
  if (imports.some(isUsable)) return EXIT.done
  return imports.some(({ outcomes }) => outcomes.failed > 0) ? EXIT.failed : EXIT.refused
}

function reportLines(
  { t }: CliText,
  { outcomes, runsFound, state, error }: Import,
): readonly string[] {
  const counted = OUTCOMES.filter((outcome) => outcomes[outcome] > 0).map((outcome) =>
    t(`cli.import.${outcome}`, { count: outcomes[outcome] }),
  )
  const files = counted.length === 0 ? [t('cli.import.no-files')] : counted
  return [
    t('cli.import.report', { runs: runsFound, outcomes: files }),
    ...(state === 'failed'
      ? [t('cli.import.stopped', { why: error ?? t('cli.import.no-reason') })]
      : []),
  ]
}

interface TroubledFile extends Pick<ImportFile, 'path' | 'reasonCode' | 'reason'> {
  readonly outcome: Trouble
}

async function troublesOf(
  { client }: Connection,
  imports: readonly Import[],
): Promise<readonly TroubledFile[]> {
  const troubles: TroubledFile[] = []
  for (const job of imports) {
    const { id } = job
    // What was skipped is worth a line only where nothing else was found.
    const told: readonly Trouble[] = isUsable(job)
      ? ['failed', 'partial']
      : ['failed', 'partial', 'skipped']
    for (const outcome of told) {
      const { items } = await answerOf(
        client.GET('/api/v1/imports/{id}/files', {
          params: { path: { id }, query: { outcome, limit: 200 } },
        }),
      )
      for (const { path, reasonCode, reason } of items) {
        troubles.push({ path, outcome, reasonCode, reason })
      }
    }
  }
  return troubles
}

function troubleLines({ t }: CliText, troubles: readonly TroubledFile[]): readonly string[] {
  const shown = troubles.slice(0, REASONS_SHOWN)
  const more = troubles.length - shown.length
  return [
    ...shown.map(({ outcome, path, reason }) =>
      t('cli.import.trouble', {
        outcome: t(`cli.import.word-${outcome}`),
        file: path,
        why: reason ?? t('cli.import.no-reason'),
      }),
    ),
    ...(more > 0 ? [t('cli.import.more', { count: more })] : []),
  ]
}
