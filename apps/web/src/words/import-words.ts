import type { TextCode } from '@bell-lap/text/catalogue/en-GB'
import type { Import, Outcome } from '../api/imports.ts'
import type { Tone } from '../pieces/status-mark.tsx'
import type { WebText } from '../text/shown-reader.ts'
import type { Message } from '@bell-lap/units/message'

export const OUTCOMES: readonly {
  readonly outcome: Exclude<Outcome, 'waiting'>
  readonly tone: Tone
}[] = [
  { outcome: 'imported', tone: 'ok' },
  { outcome: 'partial', tone: 'watch' },
  { outcome: 'held', tone: 'watch' },
  { outcome: 'duplicate', tone: 'quiet' },
  { outcome: 'skipped', tone: 'quiet' },
  { outcome: 'failed', tone: 'stop' },
]

/** How far an import is, as a heading. */
export function sayImport(one: Import, { t }: WebText): string {
  switch (one.state) {
    case 'waiting':
      return t('imports.is-waiting')
    case 'unpacking':
      return one.files.done === 0
        ? t('imports.is-looking')
        : t('imports.is-unpacking', { count: one.files.done })
    case 'reading':
      return t('imports.is-reading', { done: one.files.done, count: one.files.total })
    case 'failed':
      return t('imports.is-failed')
    case 'finished':
      return one.runsFound === 0
        ? t('imports.no-new-runs')
        : t('imports.runs-found', { count: one.runsFound })
  }
}

/** The line below: time left while it runs, the result after. */
export function sayImportDetail(one: Import, text: WebText): string {
  const { t } = text
  if (one.state === 'failed')
    return one.error === null ? t('imports.try-again') : text.say(one.error)
  if (one.state === 'finished') {
    const counts = OUTCOMES.filter(({ outcome }) => one.outcomes[outcome] > 0).map(({ outcome }) =>
      t(`imports.count-${outcome}`, { count: one.outcomes[outcome] }),
    )
    return counts.length === 0 ? t('imports.was-empty') : t('imports.counts', { counts })
  }
  return [
    ...(one.secondsLeft === null ? [] : [sayTimeLeft(one.secondsLeft, text)]),
    t('imports.go-on'),
  ].join(' ')
}

const FEW_SECONDS_S = 10
const IN_SECONDS_BELOW_S = 55

/** How much time is left, rounded as people say it: "About 2 minutes left." */
function sayTimeLeft(seconds: number, { t }: WebText): string {
  if (seconds < FEW_SECONDS_S) return t('imports.left-few-seconds')
  if (seconds < IN_SECONDS_BELOW_S)
    return t('imports.left-seconds', { count: Math.ceil(seconds / 10) * 10 })
  return t('imports.left-minutes', { count: Math.max(1, Math.round(seconds / 60)) })
}

/** What is known of the reasons of files; an unknown code falls back to its own words. */
const REASONS: Readonly<Record<string, TextCode>> = {
  'not-a-recording': 'imports.reason-not-a-recording',
  'not-an-activity': 'imports.reason-not-an-activity',
  empty: 'imports.reason-empty',
  damaged: 'imports.reason-damaged',
  refused: 'imports.reason-refused',
  'unsupported-format': 'imports.reason-unsupported-format',
  'same-bytes': 'imports.reason-same-bytes',
  'same-activity': 'imports.reason-same-activity',
}

export function sayReason(
  code: string | null,
  reason: Message | null,
  { say, t }: WebText,
): string {
  if (reason !== null) return say(reason)
  if (code === null) return ''
  const known = REASONS[code]
  return known === undefined ? code.replaceAll('-', ' ') : t(known)
}
