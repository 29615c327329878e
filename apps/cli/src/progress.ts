import type { Invocation } from './cli-command.ts'

export interface Progress {
  readonly update: (done: number, total: number, words: string) => void
  /** Leaves the last state as a line. */
  readonly finish: (words: string) => void
}

const BAR_WIDTH = 24
const PLAIN_EVERY_MS = 3000
const NONE: Progress = { update: () => {}, finish: () => {} }

/** A bar on a terminal, a line every few seconds in a log, nothing with --json or --quiet. */
export function startProgress({ world, common }: Invocation, label: string): Progress {
  if (common.json === true || common.quiet === true) return NONE
  if (world.drawsProgress) {
    return {
      update: (done, total, words) => world.err(`\r\u001b[2K${label} ${bar(done, total)} ${words}`),
      finish: (words) => world.err(`\r\u001b[2K${label}: ${words}\n`),
    }
  }
  let lastMs = -Infinity
  return {
    update: (done, total, words) => {
      const nowMs = performance.now()
      if (nowMs - lastMs < PLAIN_EVERY_MS) return
      lastMs = nowMs
      world.err(`${label}: ${done} of ${total} ${words}\n`)
    },
    finish: (words) => world.err(`${label}: ${words}\n`),
  }
}

function bar(done: number, total: number): string {
  const share = total > 0 ? Math.min(1, done / total) : 0
  const full = Math.round(share * BAR_WIDTH)
  const percent = `${Math.floor(share * 100)} %`.padStart(5)
  return `${'█'.repeat(full)}${'░'.repeat(BAR_WIDTH - full)} ${percent}`
}
