import type { Context } from '../../context.ts'
import type { Import } from '../../contract/import.ts'
import { loadImportRow, toImport } from './store.ts'

const EVERY_MS = 300
/** Before this many files the speed says nothing. */
const FILES_TO_JUDGE = 20

interface Pace {
  readonly sinceMs: number
  readonly done: number
}
const paces = new Map<string, Pace>()

/** Adds the seconds left, from the speed of this process since it took the import up. */
export function withSecondsLeft(progress: Import, nowMs = performance.now()): Import {
  const pace = paces.get(progress.id)
  const read = progress.files.done - (pace?.done ?? 0)
  if (pace === undefined || progress.state !== 'reading' || read < FILES_TO_JUDGE) return progress
  const perFileS = (nowMs - pace.sinceMs) / 1000 / read
  return {
    ...progress,
    secondsLeft: Math.ceil(perFileS * (progress.files.total - progress.files.done)),
  }
}

/** Tells the open pages how far an import is, a few times a second at most. */
export class ProgressTeller {
  readonly #context: Context
  readonly #importId: string
  readonly #jobId: string
  #lastMs = 0

  constructor(context: Context, importId: string, jobId: string) {
    this.#context = context
    this.#importId = importId
    this.#jobId = jobId
  }

  /** Something was written for good: tries that were cut off before it no longer count. */
  async stepped(): Promise<void> {
    await this.#context.jobs.progressed(this.#jobId)
  }

  async startReading(): Promise<void> {
    const { files } = await this.#load()
    paces.set(this.#importId, { sinceMs: performance.now(), done: files.done })
  }

  async tell(always = false): Promise<void> {
    const nowMs = performance.now()
    if (!always && nowMs - this.#lastMs < EVERY_MS) return
    this.#lastMs = nowMs
    const row = await loadImportRow(this.#context.store.database, this.#importId)
    const data = withSecondsLeft(await toImport(this.#context, row))
    this.#context.events.tell(row.athlete_id, { event: 'import', data })
  }

  end(): void {
    paces.delete(this.#importId)
  }

  async #load(): Promise<Import> {
    const row = await loadImportRow(this.#context.store.database, this.#importId)
    return toImport(this.#context, row)
  }
}
