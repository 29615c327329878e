import { sayTitle, textIn } from '../text-in.ts'
import type { CliText } from '../reader-locale.ts'
import type { ShownWorkout } from '../text-in.ts'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { isCalendarDay } from '@bell-lap/units/calendar-day'
import type { Message } from '@bell-lap/units/message'
import { DRILL_STEPS } from '@bell-lap/workout/write/drills-as-one'
import type { DrillSteps } from '@bell-lap/workout/write/drills-as-one'
import type { FormatFit, WatchFormat } from '@bell-lap/workout/write/format-fit'
import { resolve } from 'node:path'
import { answerOf, downloadOf } from '../answer.ts'
import type { CliCommand, Invocation } from '../cli-command.ts'
import { textOption } from '../cli-command.ts'
import type { Connection } from '../connection.ts'
import { withConnection } from '../connection.ts'
import type { ExitCode } from '../exit-code.ts'
import { CommandEnded, EXIT } from '../exit-code.ts'
import { print, sayBytes } from '../output.ts'
import { startProgress } from '../progress.ts'
import { stateLines } from '../state-lines.ts'
import { refuseExisting, saveDownload } from '../save-download.ts'

interface Form {
  readonly path: string
  readonly ending: string
  /** Shown on the screen when no file is named. */
  readonly readable: boolean
  /** Steps for a watch: drills may be one of them. */
  readonly drills: boolean
}

const FORMS: ReadonlyMap<string, Form> = new Map([
  ['fit', { path: 'workout.fit', ending: '.fit', readable: false, drills: true }],
  ['apple', { path: 'apple.workout', ending: '.workout', readable: false, drills: true }],
  ['zwo', { path: 'workout.zwo', ending: '.zwo', readable: false, drills: true }],
  ['json', { path: 'workout.json', ending: '.json', readable: true, drills: false }],
  ['intervals', { path: 'workout.intervals.txt', ending: '.txt', readable: true, drills: true }],
  ['text', { path: 'workout.txt', ending: '.txt', readable: true, drills: false }],
])

interface ShownSession {
  readonly id: string
  readonly day: CalendarDay
  readonly role: string
  readonly workout: ShownWorkout
}

export const deliverCommand: CliCommand = {
  name: 'deliver',
  line: 'help.line.deliver',
  about: 'help.deliver',
  examples: [
    ['bell-lap deliver', 'help.deliver.example'],
    ['bell-lap deliver 2027-03-02 --as zwo', 'help.deliver.example-zwo'],
    ['bell-lap deliver --as intervals', 'help.deliver.example-intervals'],
    ['bell-lap deliver --formats', 'help.deliver.example-formats'],
    ['bell-lap deliver --as fit --out /media/GARMIN/NewFiles/run.fit', 'help.deliver.example-out'],
  ],
  shape: (command, t) =>
    command
      .argument('[day]', t('help.deliver.day'))
      .option('--as <form>', t('help.deliver.as', { forms: [...FORMS.keys()] }))
      .option('--drills <how>', t('help.deliver.drills', { forms: [...DRILL_STEPS] }))
      .option('--formats', t('help.deliver.formats'))
      .option('--out <file>', t('help.deliver.out'))
      .option('--force', t('help.option-force')),
  run: async (invocation) => {
    const { t } = invocation.text
    const name = textOption(invocation, 'as') ?? 'fit'
    const form = FORMS.get(name)
    if (form === undefined) {
      const detail = t('cli.deliver.no-form', { word: name, forms: [...FORMS.keys()] })
      throw new CommandEnded(EXIT.usage, 'no-such-form', detail)
    }
    const day = invocation.words[0] ?? null
    if (day !== null && !isCalendarDay(day)) {
      throw new CommandEnded(EXIT.usage, 'not-a-day', t('cli.not-a-day', { word: day }))
    }
    return withConnection(invocation, deliver(invocation, { ...form, name }, day))
  },
}

function deliver(
  invocation: Invocation,
  { name, ...form }: Form & { readonly name: string },
  day: CalendarDay | null,
) {
  return async ({ client, call }: Connection): Promise<ExitCode> => {
    const { text } = invocation
    const asked = day ?? (await answerOf(client.GET('/api/v1/today'))).day
    const { plan } = await answerOf(client.GET('/api/v1/plan'))
    const sessions = plan?.weeks.flatMap((week): readonly ShownSession[] => week.sessions) ?? []
    const session = sessions.find((one) => one.day === asked && one.role !== 'rest')
    if (session === undefined) {
      const { items } = await answerOf(client.GET('/api/v1/states'))
      const why = stateLines(
        text,
        items.filter(({ running }) => running === 'none'),
      )
      const detail = [text.t('cli.deliver.no-run', { day: asked }), ...why].join('\n')
      throw new CommandEnded(EXIT.refused, 'no-session', detail)
    }
    const settings = await answerOf(client.GET('/api/v1/settings'))
    const reader = textIn(invocation, settings)
    const drills = drillsIn(invocation)
    const query = drills === null ? {} : { drills }
    const { items } = await answerOf(
      client.GET('/api/v1/plan/sessions/{id}/formats', {
        params: { path: { id: session.id }, query },
      }),
    )
    if (invocation.options['formats'] === true) {
      print(invocation, { day: asked, formats: items }, () => formatLines(items, reader))
      return EXIT.done
    }
    const search = form.drills && drills !== null ? `?drills=${drills}` : ''
    const path = `/api/v1/plan/sessions/${encodeURIComponent(session.id)}/${form.path}${search}`
    const out = textOption(invocation, 'out')
    if (out === null && form.readable) {
      invocation.world.out(await (await downloadOf(call(path))).text())
      return EXIT.done
    }
    const file = resolve(out ?? `${asked}-bell-lap${form.ending}`)
    refuseExisting(invocation, file)
    const answer = await downloadOf(call(path))
    const bytes = await saveDownload(invocation, answer, file, startProgress(invocation, 'writing'))
    const title = sayTitle(session.workout, reader)
    const lost = items.filter(({ format, fits }) => format === name && fits === 'degraded')
    const losses = lost.flatMap((one) => one.losses.map((loss) => reader.say(loss)))
    print(invocation, { file, bytes, day: asked, title, losses }, () => [
      `${file} (${sayBytes(bytes, text.reader.locale)}): ${title}`,
      ...losses.map((loss) => `  ${loss}`),
    ])
    return EXIT.done
  }
}

function drillsIn(invocation: Invocation): DrillSteps | null {
  const word = textOption(invocation, 'drills')
  const drills = DRILL_STEPS.find((one) => one === word) ?? null
  if (word === null || drills !== null) return drills
  const detail = invocation.text.t('cli.deliver.no-form', { word, forms: [...DRILL_STEPS] })
  throw new CommandEnded(EXIT.usage, 'no-such-form', detail)
}

type Formats = readonly {
  readonly format: WatchFormat
  readonly fits: FormatFit['fits']
  readonly losses: readonly Message[]
}[]

/** Each format with how well it holds the session, and what it loses. */
function formatLines(formats: Formats, { t, say }: CliText): readonly string[] {
  return formats.flatMap(({ format, fits, losses }) => [
    `${t(`delivery.format.${format}`)}: ${t(`delivery.fits.${fits}`)}`,
    ...losses.map((loss) => `  ${say(loss)}`),
  ])
}
