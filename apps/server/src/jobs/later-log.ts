import type { Log } from './queue.ts'

export interface LaterLog extends Log {
  /** From here on, entries go to this log. */
  readonly become: (log: Log) => void
}

/** The log is the app's own, which exists late; until then nothing is logged. */
export function laterLog(): LaterLog {
  let log: Log = { info: () => {}, warn: () => {}, error: () => {} }
  return {
    info: (...entry: [unknown]) => log.info(...entry),
    warn: (...entry: [unknown]) => log.warn(...entry),
    error: (...entry: [unknown]) => log.error(...entry),
    become: (one) => {
      log = one
    },
  }
}
