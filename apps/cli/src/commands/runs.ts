import type { Schemas } from '@bell-lap/api-client/client'
import { TOLD_KINDS } from '@bell-lap/activity/run/kind-of-run'
import type { ToldKind } from '@bell-lap/activity/run/kind-of-run'
import { ownNameOf, titleOfRun } from '@bell-lap/activity/run/title-of-run'
import { sayClock, sayDay, sayDistance, sayPace } from '@bell-lap/text/numbers'
import { answerOf } from '../answer.ts'
import { isSet, textOption, wrongUsage } from '../cli-command.ts'
import type { CliCommand, Invocation } from '../cli-command.ts'
import type { Connection } from '../connection.ts'
import { withConnection } from '../connection.ts'
import { EXIT } from '../exit-code.ts'
import { print, table } from '../output.ts'
import type { CliText } from '../reader-locale.ts'
import { sportOf, SPORTS } from '../sports.ts'
import { SURFACES, surfaceOf } from '../surfaces.ts'
import { textIn } from '../text-in.ts'

type Summary = Schemas['ActivitySummary']
type Detail = Schemas['ActivityDetail']
type Splits = Schemas['RunSplits']
type Client = Connection['client']

const LISTED = 20
/** Enough of an id to tell runs apart. */
const SHORT_ID = 8

export const runsCommand: CliCommand = {
  name: 'runs',
  line: 'help.line.runs',
  about: 'help.runs',
  examples: [
    ['bell-lap runs', 'help.runs.example'],
    ['bell-lap runs 1f0c9a2b', 'help.runs.example-one'],
    ['bell-lap runs 1f0c9a2b --kind easy --note "Wind"', 'help.runs.example-edit'],
    ['bell-lap runs 1f0c9a2b --delete', 'help.runs.example-delete'],
  ],
  shape: (command, t) =>
    command
      .argument('[run]', t('help.runs.run'))
      .option('--search <text>', t('help.runs.search'))
      .option('--kind <kind>', t('help.runs.kind', { kinds: TOLD_KINDS }))
      .option('--name <text>', t('help.runs.name'))
      .option('--sport <sport>', t('help.runs.sport', { sports: SPORTS }))
      .option('--surface <surface>', t('help.log.surface', { surfaces: SURFACES }))
      .option('--note <text>', t('help.runs.note'))
      .option('--delete', t('help.runs.delete'))
      .option('--restore', t('help.runs.restore')),
  run: (invocation) =>
    withConnection(invocation, async ({ client }) => {
      const settings = await answerOf(client.GET('/api/v1/settings'))
      const text = textIn(invocation, settings)
      const [word] = invocation.words
      if (word === undefined) {
        const q = textOption(invocation, 'search')
        const query = { limit: LISTED, ...(q === null ? {} : { q }) }
        const page = await answerOf(client.GET('/api/v1/activities', { params: { query } }))
        print(invocation, page, () => listLines(text, page.items))
        return EXIT.done
      }
      const id = await findRun(invocation, client, word)
      const run = await changeRun(invocation, client, id)
      const unit = settings.units === 'imperial' ? 'mile' : 'km'
      const params = { path: { id }, query: { unit } } as const
      const splits = await answerOf(client.GET('/api/v1/activities/{id}/splits', { params }))
      print(invocation, { run, splits }, () => runLines(text, run, splits))
      return EXIT.done
    }),
}

/** The run whose id begins so, also a deleted one. */
async function findRun(invocation: Invocation, client: Client, word: string): Promise<string> {
  for (const sport of ['all', 'deleted'] as const) {
    for (let cursor: string | null = ''; cursor !== null;) {
      const query = { sport, limit: 500, ...(cursor === '' ? {} : { cursor }) }
      const page: { items: Summary[]; nextCursor: string | null } = await answerOf(
        client.GET('/api/v1/activities', { params: { query } }),
      )
      const found = page.items.find(({ id }) => id.startsWith(word))
      if (found !== undefined) return found.id
      cursor = page.nextCursor
    }
  }
  throw wrongUsage(invocation, 'cli.runs.not-found', { word })
}

async function changeRun(invocation: Invocation, client: Client, id: string): Promise<Detail> {
  const params = { path: { id } }
  if (isSet(invocation, 'delete')) {
    return answerOf(client.DELETE('/api/v1/activities/{id}', { params }))
  }
  if (isSet(invocation, 'restore')) {
    return answerOf(client.POST('/api/v1/activities/{id}/restore', { params }))
  }
  const body = changesOf(invocation)
  if (Object.keys(body).length === 0) {
    return answerOf(client.GET('/api/v1/activities/{id}', { params }))
  }
  return answerOf(client.PATCH('/api/v1/activities/{id}', { params, body }))
}

/** What was asked to be changed, and nothing else. */
function changesOf(invocation: Invocation) {
  const kind = kindOption(invocation)
  const [name, note, sport, surface] = ['name', 'note', 'sport', 'surface'].map((option) =>
    textOption(invocation, option),
  )
  return {
    ...(kind === null ? {} : { kind }),
    ...(name == null ? {} : { name: name.trim() === '' ? null : name }),
    ...(note == null ? {} : { note }),
    ...(sport == null ? {} : { sport: sportOf(invocation, sport) }),
    ...(surface == null ? {} : { surface: surfaceOf(invocation, surface) }),
  }
}

function kindOption(invocation: Invocation): ToldKind | null {
  const typed = textOption(invocation, 'kind')
  if (typed === null) return null
  const kind = TOLD_KINDS.find((known) => known === typed)
  if (kind === undefined) {
    throw wrongUsage(invocation, 'cli.runs.kind', { word: typed, kinds: TOLD_KINDS })
  }
  return kind
}

/** Runs as a table, the first column the beginning of their id. */
export function listLines(
  { t, say, reader }: CliText,
  runs: readonly Summary[],
): readonly string[] {
  if (runs.length === 0) return [t('cli.runs.none')]
  return table(
    ['', '', '', '>', '>', '>'],
    runs.map((run) => [
      run.id.slice(0, SHORT_ID),
      sayDay(run.localDay, reader.locale),
      nameOf(run, say),
      sayDistance(run.distanceM, reader, 'run'),
      sayClock(run.movedS, reader.locale),
      paceOf(run, reader),
    ]),
  )
}

function nameOf(run: Summary, say: CliText['say']): string {
  const own = ownNameOf(run.name)
  const title = say(titleOfRun(run))
  return own === null ? title : `${title}, ${own}`
}

function paceOf(
  { distanceM, movedS }: { readonly distanceM: number; readonly movedS: number },
  reader: CliText['reader'],
): string {
  return distanceM > 0 && movedS > 0 ? sayPace(distanceM / movedS, reader) : ''
}

/** One run with its repetitions and splits. */
export function runLines(text: CliText, run: Detail, splits: Splits): readonly string[] {
  const { t, say, reader } = text
  const { distanceM, movedS, note, deletedAt } = run
  const pieces = splits.repetitions.map((rep, index) => [
    t('cli.runs.rep', { number: index + 1 }),
    sayDistance(rep.distanceM, reader, 'track'),
    sayClock(rep.timeS, reader.locale, 1),
    sayPace(rep.distanceM / rep.timeS, reader),
  ])
  const rows = splits.splits.map((split, index) => [
    String(index + 1),
    sayDistance(split.distanceM, reader, 'run'),
    sayClock(split.movedS, reader.locale),
    paceOf(split, reader),
  ])
  return [
    nameOf(run, say),
    `${sayDay(run.localDay, reader.locale)}  ${t('cli.runs.sums', { distanceM, timeS: movedS })}`,
    ...(deletedAt === null ? [] : [t('cli.runs.deleted')]),
    ...(note === null ? [] : [note]),
    ...(pieces.length === 0 ? [] : ['', ...table(['', '>', '>', '>'], pieces)]),
    ...(rows.length === 0 ? [] : ['', ...table(['', '>', '>', '>'], rows)]),
  ]
}
