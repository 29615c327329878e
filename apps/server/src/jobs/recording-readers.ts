import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import { message } from '@bell-lap/units/message'
import { readVariable } from '../environment.ts'
import { FROM_SOURCE, WORKERS } from '../program-files.ts'
import type { DecodedRecording, ReadTask } from './decoded-recording.ts'
import type { KeepTask, KeptEntry } from './keep-entries.ts'

const THREADS_AT_MOST = 4
/** A thread has its next files at hand while this one stores; else it would wait for it. */
const TASKS_PER_THREAD = 2
/** Short-lived columns fill this again and again; more room only keeps their remains longer. */
const YOUNG_MB = 16
const IDLE_MS = 5000
/** A file that takes longer than this would hold up all that follow. */
const PATIENCE_MS = 120_000

/** Worker threads that turn files into activities, off the thread that answers requests. */
export class RecordingReaders {
  #pool: Piscina<ReadTask | KeepTask, DecodedRecording | readonly KeptEntry[]> | null = null

  async read(task: ReadTask): Promise<DecodedRecording> {
    try {
      const signal = AbortSignal.timeout(PATIENCE_MS)
      return (await this.#open().run(task, { signal })) as DecodedRecording
    } catch (error) {
      const late = error instanceof Error && error.name === 'AbortError'
      return {
        ok: false,
        code: late ? 'took-too-long' : 'damaged',
        detail: message(late ? 'import.took-too-long' : 'import.unreadable'),
      }
    }
  }

  /** Unpacks and keeps entries of a zip. Throws when the thread dies. */
  async keep(task: KeepTask): Promise<readonly KeptEntry[]> {
    return (await this.#open().run(task, { name: 'keepEntries' })) as readonly KeptEntry[]
  }

  async close(): Promise<void> {
    await this.#pool?.destroy()
    this.#pool = null
  }

  #open(): Piscina<ReadTask | KeepTask, DecodedRecording | readonly KeptEntry[]> {
    this.#pool ??= new Piscina<ReadTask | KeepTask, DecodedRecording | readonly KeptEntry[]>({
      filename: WORKERS.readRecording.href,
      minThreads: 1,
      maxThreads: threads(),
      concurrentTasksPerWorker: TASKS_PER_THREAD,
      idleTimeout: IDLE_MS,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
      ...(FROM_SOURCE ? { execArgv: ['--conditions=source', '--import', 'tsx'] } : {}),
    })
    return this.#pool
  }
}

function threads(): number {
  const asked = readVariable(process.env, 'BELL_LAP_WORKERS')
  if (asked !== undefined) return asked
  return Math.max(1, Math.min(availableParallelism(), THREADS_AT_MOST))
}
