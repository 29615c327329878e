import type { Locale } from '@bell-lap/text/locale'
import { sayShare } from '@bell-lap/text/numbers'
import type { Invocation } from './cli-command.ts'

/** What a command is doing, as its label says. */
type Doing = 'copying' | 'saving' | 'writing' | 'exporting' | 'importing' | 'comparing' | 'moving'

export interface Progress {
  /** Counts; `what` is counted. */
  readonly update: (done: number, total: number, what: string) => void
  /** Leaves the last state as a line. */
  readonly finish: (words: string) => void
}

const BAR_WIDTH = 24
const PLAIN_EVERY_MS = 3000
const NONE: Progress = { update: () => {}, finish: () => {} }

/** A bar on a terminal, a line every few seconds in a log, nothing with --json or --quiet. */
export function startProgress(
  { world, common, text }: Pick<Invocation, 'world' | 'common' | 'text'>,
  doing: Doing,
): Progress {
  const label = text.t(`cli.progress.${doing}`)
  if (common.json === true || common.quiet === true) return NONE
  if (world.drawsProgress) {
    return {
      update: (done, total, what) =>
        world.err(`\r\u001b[2K${label} ${bar(done, total, text.reader.locale)} ${what}`),
      finish: (words) => world.err(`\r\u001b[2K${label}: ${words}\n`),
    }
  }
  let lastMs = -Infinity
  return {
    update: (done, total, what) => {
      const nowMs = performance.now()
      if (nowMs - lastMs < PLAIN_EVERY_MS) return
      lastMs = nowMs
      world.err(`${text.t('cli.progress', { label, done, total, what })}\n`)
    },
    finish: (words) => world.err(`${label}: ${words}\n`),
  }
}

function bar(done: number, total: number, locale: Locale): string {
  const share = total > 0 ? Math.min(1, done / total) : 0
  const full = Math.round(share * BAR_WIDTH)
  const percent = sayShare(Math.floor(share * 100) / 100, locale).padStart(5)
  return `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)} ${percent}`
}
