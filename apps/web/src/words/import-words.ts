import type { Import, Outcome } from '../api/imports.ts'
import { textNow } from '../text/shown-reader.ts'
import type { Message } from '@bell-lap/units/message'
import { sayCount, sayTimeLeft } from './say-amount.ts'

export const OUTCOMES: readonly {
  readonly outcome: Exclude<Outcome, 'waiting'>
  readonly mark: string
  readonly tone: 'ok' | 'watch' | 'stop' | 'quiet'
  readonly name: string
}[] = [
  { outcome: 'imported', mark: '●', tone: 'ok', name: 'Read' },
  { outcome: 'partial', mark: '▲', tone: 'watch', name: 'Read in part' },
  { outcome: 'duplicate', mark: '○', tone: 'quiet', name: 'Known already' },
  { outcome: 'skipped', mark: '○', tone: 'quiet', name: 'Nothing to read' },
  { outcome: 'failed', mark: '■', tone: 'stop', name: 'Not understood' },
]

/** Where an import stands, as a heading. */
export function sayImport(one: Import): string {
  switch (one.state) {
    case 'waiting':
      return 'Waiting to start'
    case 'unpacking':
      return one.files.done === 0
        ? 'Looking at what is in there'
        : `${sayCount(one.files.done, 'file')} read, more are unpacked`
    case 'reading':
      return `${one.files.done.toLocaleString('en-GB')} of ${sayCount(one.files.total, 'file')}`
    case 'failed':
      return 'The import stopped'
    case 'finished':
      return one.runsFound === 0
        ? 'No new runs in there'
        : `${sayCount(one.runsFound, 'run')} found`
  }
}

/** The line below: time left while it runs, the result after. */
export function sayImportDetail(one: Import): string {
  if (one.state === 'failed')
    return one.error === null ? 'Try again with the same files.' : textNow().say(one.error)
  if (one.state === 'finished') {
    const said = OUTCOMES.filter(({ outcome }) => one.outcomes[outcome] > 0).map(
      ({ outcome, name }) =>
        `${one.outcomes[outcome].toLocaleString('en-GB')} ${name.toLowerCase()}`,
    )
    return said.length === 0 ? 'There were no files in it.' : `${said.join(', ')}.`
  }
  const left = one.secondsLeft === null ? '' : `${upper(sayTimeLeft(one.secondsLeft))} left. `
  return `${left}You can go on using Bell Lap meanwhile.`
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Reason codes of files as headings of a list; an unknown code falls back to its own words. */
const REASONS: Readonly<Record<string, string>> = {
  'not-a-recording': 'Not a recording of a run',
  'not-an-activity': 'A watch file without an activity (settings, courses, monitoring)',
  empty: 'The file is empty',
  damaged: 'The file is damaged',
  refused: 'The file is too large or nested too deep to open safely',
  'unsupported-format': 'A format that is not read yet',
  'same-bytes': 'The very same file was imported before',
  'same-activity': 'The same run came from another file',
}

export function sayReason(code: string | null, reason: Message | null): string {
  if (reason !== null) return textNow().say(reason)
  if (code === null) return ''
  return REASONS[code] ?? code.replaceAll('-', ' ')
}
