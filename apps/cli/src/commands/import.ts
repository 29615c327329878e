import { setTimeout as sleep } from 'node:timers/promises'
import type { Schemas } from '@bell-lap/api-client/client'
import type { Say } from '@bell-lap/units/message'
import { answerOf } from '../answer.ts'
import type { CliCommand, Invocation } from '../cli-command.ts'
import { textOption } from '../cli-command.ts'
import type { Connection } from '../connection.ts'
import { withConnection } from '../connection.ts'
import type { ExitCode } from '../exit-code.ts'
import { CommandEnded, EXIT } from '../exit-code.ts'
import { findRecordings, uploadForm } from '../find-recordings.ts'
import type { FoundFile } from '../find-recordings.ts'
import { plural, print } from '../output.ts'
import type { Progress } from '../progress.ts'
import { startProgress } from '../progress.ts'
import { answerLine, SPORT_HELP, sportOf } from '../sports.ts'
import type { Sport } from '../sports.ts'
import { textIn } from '../text-in.ts'

type Import = Schemas['Import']
type ImportFile = Schemas['ImportFile']

/** The server takes 5000 files in one form. */
const FILES_PER_IMPORT = 4000
const POLL_MS = 250
const REASONS_SHOWN = 20

export const importCommand: CliCommand = {
  name: 'import',
  summary: 'Read recordings: files, folders and export zips. The same run twice adds nothing.',
  examples: [
    ['bell-lap import ~/Downloads/export_123.zip', 'a Strava export, as it came'],
    ['bell-lap import run.fit old.gpx.gz', 'single FIT, TCX and GPX files, also gzipped'],
    ['bell-lap import ~/watch', 'a folder and all below it'],
    ['bell-lap import ~/gpx --unknown-as run', 'files that do not say their sport were runs'],
    ['bell-lap import --json x.zip | jq .imports[].outcomes', 'the counts for a script'],
  ],
  shape: (command) =>
    command
      .argument('<paths...>', 'files, folders or zips')
      .option('--unknown-as <sport>', `what files without a sport were: ${SPORT_HELP}`),
  run: async (invocation) => {
    const told = textOption(invocation, 'unknownAs')
    const unknownAs = told === null ? null : sportOf(told)
    const found = await findRecordings(invocation.words)
    if (found.missing.length > 0) {
      const detail = `There is no file or folder ${found.missing.join(', ')}.`
      throw new CommandEnded(EXIT.usage, 'no-such-file', detail)
    }
    if (found.files.length === 0) {
      const detail = 'No FIT, TCX, GPX or zip file was found there.'
      throw new CommandEnded(EXIT.refused, 'nothing-to-import', detail)
    }
    return withConnection(invocation, async (connection) => {
      const imports: Import[] = []
      for (let from = 0; from < found.files.length; from += FILES_PER_IMPORT) {
        const batch = found.files.slice(from, from + FILES_PER_IMPORT)
        imports.push(await importBatch(invocation, connection, batch))
      }
      const troubles = await troublesOf(connection, imports)
      const sports = await settleSports(connection, imports, unknownAs)
      const { say } = textIn(await answerOf(connection.client.GET('/api/v1/settings')))
      print(invocation, { imports, troubles, sports, leftOut: found.leftOut }, () => [
        ...imports.flatMap((one) => reportLines(one, say)),
        ...sportLines(sports),
        ...troubleLines(troubles, say),
        ...(found.leftOut === 0
          ? []
          : [`${plural(found.leftOut, 'other file')} in the folders left out.`]),
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
  const progress = startProgress(invocation, 'Importing')
  progress.update(0, files.length, 'files handed over')
  const form = await uploadForm(files)
  let state = await answerOf(
    client.POST('/api/v1/imports', { body: form, bodySerializer: (body) => body as FormData }),
  )
  while (state.state !== 'finished' && state.state !== 'failed') {
    await sleep(POLL_MS)
    state = await answerOf(
      client.GET('/api/v1/imports/{id}', { params: { path: { id: state.id } } }),
    )
    show(progress, state)
  }
  progress.finish(`${plural(state.files.done, 'file')} looked at`)
  return state
}

function show(progress: Progress, state: Import): void {
  const left = state.secondsLeft === null ? '' : `, about ${Math.ceil(state.secondsLeft)} s left`
  progress.update(state.files.done, state.files.total, `files${left}`)
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

function sportLines({ unknown, answers }: Sports): readonly string[] {
  if (unknown === 0) return []
  if (answers.length > 0) return answers.map(answerLine)
  return [
    `${plural(unknown, 'activity', 'activities')} without a sport: counted as nothing until you say what they were.`,
    'If they were runs: bell-lap sport run',
  ]
}

const isUsable = ({ outcomes }: Import) =>
  outcomes.imported + outcomes.partial + outcomes.duplicate > 0

/** Failed when a job stopped or every file failed; refused when no file was of use. */
function endOf(imports: readonly Import[]): ExitCode {
  const stopped = imports.some(({ state }) => state === 'failed')
  if (stopped) return EXIT.failed
  if (imports.some(isUsable)) return EXIT.done
  return imports.some(({ outcomes }) => outcomes.failed > 0) ? EXIT.failed : EXIT.refused
}

function reportLines({ outcomes, runsFound, state, error }: Import, say: Say): readonly string[] {
  const counts = Object.entries(outcomes).filter(([, count]) => count > 0)
  const words = counts.map(([outcome, count]) => `${count} ${outcome}`).join(', ')
  return [
    `${plural(runsFound, 'run')} found. Files: ${words === '' ? 'none' : words}.`,
    ...(state === 'failed'
      ? [`The import stopped: ${error === null ? 'no reason was given' : say(error)}`]
      : []),
  ]
}

async function troublesOf(
  { client }: Connection,
  imports: readonly Import[],
): Promise<readonly Pick<ImportFile, 'path' | 'outcome' | 'reasonCode' | 'reason'>[]> {
  const troubles = []
  for (const job of imports) {
    const { id } = job
    // What was skipped is worth a line only where nothing else was found.
    const told = [
      'failed',
      'partial',
      ...(isUsable(job) ? [] : ['skipped']),
    ] as ImportFile['outcome'][]
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

function troubleLines(
  troubles: readonly Pick<ImportFile, 'path' | 'outcome' | 'reason'>[],
  say: Say,
): readonly string[] {
  const shown = troubles.slice(0, REASONS_SHOWN)
  const more = troubles.length - shown.length
  return [
    ...shown.map(({ outcome, path, reason }) => {
      const why = reason === null ? 'no reason given' : say(reason)
      return `  ${outcome}  ${path}: ${why}`
    }),
    ...(more > 0 ? [`  … and ${more} more; the import page of the app lists all.`] : []),
  ]
}
