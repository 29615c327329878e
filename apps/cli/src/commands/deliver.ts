import { sayTitle, textIn } from '../text-in.ts'
import type { ShownWorkout } from '../text-in.ts'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { isCalendarDay } from '@bell-lap/units/calendar-day'
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
}

const FORMS: ReadonlyMap<string, Form> = new Map([
  ['fit', { path: 'workout.fit', ending: '.fit', readable: false }],
  ['apple', { path: 'apple.workout', ending: '.workout', readable: false }],
  ['zwo', { path: 'workout.zwo', ending: '.zwo', readable: false }],
  ['json', { path: 'workout.json', ending: '.json', readable: true }],
  ['intervals', { path: 'workout.intervals.txt', ending: '.txt', readable: true }],
  ['text', { path: 'workout.txt', ending: '.txt', readable: true }],
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
    ['bell-lap deliver --as fit --out /media/GARMIN/NewFiles/run.fit', 'help.deliver.example-out'],
  ],
  shape: (command, t) =>
    command
      .argument('[day]', t('help.deliver.day'))
      .option('--as <form>', t('help.deliver.as', { forms: [...FORMS.keys()] }))
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
    return withConnection(invocation, deliver(invocation, form, day))
  },
}

function deliver(invocation: Invocation, form: Form, day: CalendarDay | null) {
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
    const path = `/api/v1/plan/sessions/${encodeURIComponent(session.id)}/${form.path}`
    const out = textOption(invocation, 'out')
    if (out === null && form.readable) {
      invocation.world.out(await (await downloadOf(call(path))).text())
      return EXIT.done
    }
    const file = resolve(out ?? `${asked}-bell-lap${form.ending}`)
    refuseExisting(invocation, file)
    const answer = await downloadOf(call(path))
    const bytes = await saveDownload(invocation, answer, file, startProgress(invocation, 'writing'))
    const settings = await answerOf(client.GET('/api/v1/settings'))
    const title = sayTitle(session.workout, textIn(invocation, settings))
    print(invocation, { file, bytes, day: asked, title }, () => [
      `${file} (${sayBytes(bytes, text.reader.locale)}): ${title}`,
    ])
    return EXIT.done
  }
}
