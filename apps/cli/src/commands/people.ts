import type { Schemas } from '@bell-lap/api-client/client'
import { readVariable } from '@bell-lap/server/environment'
import { answerOf } from '../answer.ts'
import type { CliCommand, Invocation } from '../cli-command.ts'
import { textOption, wrongUsage } from '../cli-command.ts'
import type { Connection } from '../connection.ts'
import { withConnection } from '../connection.ts'
import { EXIT } from '../exit-code.ts'
import { print, sayInstant, table } from '../output.ts'
import type { CliText } from '../reader-locale.ts'

type Person = Schemas['Person']
type MyAthlete = Schemas['MyAthlete']
type Open = Schemas['OpenInvitation']
type Field = Person['fields'][number]

const ROLES = ['coach', 'assistant', 'guardian', 'clinician', 'athlete'] as const
const FIELDS = ['workouts', 'results', 'health', 'location', 'video', 'wellness'] as const
/** Enough of an id to type it; ids are random. */
const SHORT = 8
const USUAL_PORT = 4820

export const peopleCommand: CliCommand = {
  name: 'people',
  line: 'help.line.people',
  about: 'help.people',
  examples: [
    ['bell-lap people', 'help.people.example'],
    [
      'bell-lap people --invite Cara --as coach --sees workouts,results,health',
      'help.people.example-coach',
    ],
    ['bell-lap people --invite Ada --as athlete', 'help.people.example-athlete'],
    ['bell-lap people --end 4f2a91c0', 'help.people.example-end'],
  ],
  shape: (command, t) =>
    command
      .option('--invite <name>', t('help.people.invite'))
      .option('--as <role>', t('help.people.as', { roles: ROLES }))
      .option('--sees <fields>', t('help.people.sees', { fields: FIELDS }))
      .option('--end <id>', t('help.people.end')),
  run: (invocation) =>
    withConnection(invocation, async (connection) => {
      const [name, id] = [textOption(invocation, 'invite'), textOption(invocation, 'end')]
      if (name !== null && id !== null) throw wrongUsage(invocation, 'cli.people.one-thing')
      if (name !== null) await invite(invocation, connection, name)
      else if (id !== null) await end(invocation, connection, id)
      else await list(invocation, connection)
      return EXIT.done
    }),
}

async function invite(
  invocation: Invocation,
  { client, where }: Connection,
  name: string,
): Promise<void> {
  const { t, reader } = invocation.text
  const word = textOption(invocation, 'as')
  if (word === null) throw wrongUsage(invocation, 'cli.people.as-missing', { name, roles: ROLES })
  const to = ROLES.find((one) => one === word)
  if (to === undefined) {
    throw wrongUsage(invocation, 'cli.people.as-unknown', { word, roles: ROLES })
  }
  const body = { to, name, fields: fieldsOf(invocation), squadId: null }
  const made = await answerOf(client.POST('/api/v1/invitations', { body }))
  const running = where === 'server'
  const links = made.links.length > 0 ? made.links : [laterLink(invocation, made.path)]
  const { id, expiresAt } = made
  print(invocation, { id, links, expiresAt }, () => [
    ...(running ? [] : [t('cli.people.not-running')]),
    t('cli.people.link', { name, until: sayInstant(expiresAt, reader.locale) }),
    ...links,
  ])
}

/** What is shared; nothing where it was not said. */
function fieldsOf(invocation: Invocation): Field[] {
  const words = (textOption(invocation, 'sees') ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
  return words.map((word) => {
    const field = FIELDS.find((one) => one === word)
    if (field !== undefined) return field
    throw wrongUsage(invocation, 'cli.people.sees-unknown', { word, fields: FIELDS })
  })
}

/** Nothing listens yet, so the link names the port of the next start. */
function laterLink({ world }: Invocation, path: string): string {
  const port = readVariable(world.env, 'BELL_LAP_PORT') ?? USUAL_PORT
  return `http://localhost:${port}${path}`
}

async function end(invocation: Invocation, { client }: Connection, word: string): Promise<void> {
  const { items } = await answerOf(client.GET('/api/v1/people'))
  const [one, ...more] = items.filter(({ id }) => id.startsWith(word.toLowerCase()))
  if (one === undefined || more.length > 0) {
    const code = one === undefined ? 'cli.people.not-found' : 'cli.people.several'
    throw wrongUsage(invocation, code, { word })
  }
  const { id, name } = one
  await answerOf(client.DELETE('/api/v1/people/{id}', { params: { path: { id } } }))
  print(invocation, { ended: id }, () => [invocation.text.t('cli.people.ended', { name })])
}

async function list(invocation: Invocation, { client }: Connection): Promise<void> {
  const { items: people } = await answerOf(client.GET('/api/v1/people'))
  const { items: athletes } = await answerOf(client.GET('/api/v1/my-athletes'))
  const { items: invitations } = await answerOf(client.GET('/api/v1/invitations'))
  print(invocation, { people, athletes, invitations }, () =>
    listLines(invocation.text, people, { athletes, invitations }),
  )
}

function listLines(
  text: CliText,
  people: readonly Person[],
  others: { readonly athletes: readonly MyAthlete[]; readonly invitations: readonly Open[] },
): readonly string[] {
  const { t, reader } = text
  const at = (instant: string | null) =>
    instant === null ? '' : sayInstant(instant, reader.locale)
  const [id, name, role, sees] = [
    t('cli.people.head-id'),
    t('cli.people.head-name'),
    t('cli.people.head-role'),
    t('cli.people.head-sees'),
  ]
  const parts = [
    part(
      t('cli.people.see-you'),
      [id, name, role, t('cli.people.head-last'), sees],
      people,
      (one) => [
        one.id.slice(0, SHORT),
        one.name,
        t(`people.role.${one.role}`),
        at(one.seenAt),
        sayFields(text, one.fields),
      ],
    ),
    part(t('cli.people.you-see'), [name, role, sees], others.athletes, (one) => [
      one.name,
      t(`people.role.${one.role}`),
      sayFields(text, one.fields),
    ]),
    part(
      t('cli.people.open'),
      [name, role, t('cli.people.head-until')],
      others.invitations,
      (one) => [one.name, t(`people.role.${one.to}`), at(one.expiresAt)],
    ),
  ].filter((lines) => lines.length > 0)
  if (parts.length === 0) return [t('cli.people.nobody')]
  return parts.flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]))
}

/** A heading and a table; nothing without rows. */
function part<T>(
  heading: string,
  headings: readonly string[],
  items: readonly T[],
  cellsOf: (item: T) => readonly string[],
): readonly string[] {
  return items.length === 0 ? [] : [heading, ...table(headings, items.map(cellsOf))]
}

const sayFields = ({ t }: CliText, fields: readonly Field[]): string =>
  fields.length === 0
    ? t('people.nothing')
    : fields.map((field) => t(`people.field.${field}`)).join(', ')
