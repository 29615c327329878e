import { sayTitle, textIn } from '../text-in.ts'
import type { ShownWorkout } from '../text-in.ts'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { isCalendarDay } from '@bell-lap/units/calendar-day'
import { resolve } from 'node:path'
import { answerOf, downloadOf } from '../answer.ts'
import type { CliCommand, Invocation } from '../cli-command.ts'
import { isSet, textOption } from '../cli-command.ts'
import type { Connection } from '../connection.ts'
import { withConnection } from '../connection.ts'
import type { ExitCode } from '../exit-code.ts'
import { CommandEnded, EXIT } from '../exit-code.ts'
import { formatBytes, print } from '../output.ts'
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
  summary: 'A session of the plan as a file for the watch, Zwift, intervals.icu or a program.',
  examples: [
    ['bell-lap deliver', 'today’s session as a FIT file, written here'],
    ['bell-lap deliver 2027-03-02 --as zwo', 'another day, as a run for Zwift'],
    ['bell-lap deliver --as intervals', 'printed in the step language of intervals.icu'],
    ['bell-lap deliver --as fit --out /media/GARMIN/NewFiles/run.fit', 'straight to a watch'],
  ],
  shape: (command) =>
    command
      .argument('[day]', 'YYYY-MM-DD (default: today)')
      .option('--as <form>', `${[...FORMS.keys()].join(', ')} (default fit)`)
      .option('--out <file>', 'where to write it')
      .option('--force', 'write over a file that exists'),
  run: async (invocation) => {
    const name = textOption(invocation, 'as') ?? 'fit'
    const form = FORMS.get(name)
    if (form === undefined) {
      const known = [...FORMS.keys()].join(', ')
      throw new CommandEnded(EXIT.usage, 'no-such-form', `There is no form ${name}. Take ${known}.`)
    }
    const day = invocation.words[0] ?? null
    if (day !== null && !isCalendarDay(day)) {
      throw new CommandEnded(EXIT.usage, 'not-a-day', `${day} is no day. Write it as 2027-03-02.`)
    }
    return withConnection(invocation, deliver(invocation, form, day))
  },
}

function deliver(invocation: Invocation, form: Form, day: CalendarDay | null) {
  return async ({ client, call }: Connection): Promise<ExitCode> => {
    const asked = day ?? (await answerOf(client.GET('/api/v1/today'))).day
    const { plan } = await answerOf(client.GET('/api/v1/plan'))
    const sessions = plan?.weeks.flatMap((week): readonly ShownSession[] => week.sessions) ?? []
    const session = sessions.find((one) => one.day === asked && one.role !== 'rest')
    if (session === undefined) {
      const { items } = await answerOf(client.GET('/api/v1/states'))
      const { say } = textIn(await answerOf(client.GET('/api/v1/settings')))
      const why = stateLines(
        items.filter(({ running }) => running === 'none'),
        say,
      )
      const detail = [`There is no run in the plan on ${asked}.`, ...why].join('\n')
      throw new CommandEnded(EXIT.refused, 'no-session', detail)
    }
    const path = `/api/v1/plan/sessions/${encodeURIComponent(session.id)}/${form.path}`
    const out = textOption(invocation, 'out')
    if (out === null && form.readable) {
      invocation.world.out(await (await downloadOf(call(path))).text())
      return EXIT.done
    }
    const file = resolve(out ?? `${asked}-bell-lap${form.ending}`)
    refuseExisting(file, isSet(invocation, 'force'))
    const answer = await downloadOf(call(path))
    const bytes = await saveDownload(answer, file, startProgress(invocation, 'Writing'))
    const settings = await answerOf(client.GET('/api/v1/settings'))
    const title = sayTitle(session.workout, textIn(settings))
    print(invocation, { file, bytes, day: asked, title }, () => [
      `${file} (${formatBytes(bytes)}): ${title}`,
    ])
    return EXIT.done
  }
}
