/** Hands a clip to a thread of its own. */
import workerUrl from './worker/read-clip.worker.ts?worker&url'
import type { ClipRefusal, ClipReport, ClipTask } from './worker/clip-messages.ts'

type Ended = Exclude<ClipReport, { readonly kind: 'progress' | 'refused' }>

/** The clip cannot be read at all. */
export class ClipRefused extends Error {
  override readonly name = 'ClipRefused'
  readonly why: ClipRefusal

  constructor(why: ClipRefusal) {
    super(why.code)
    this.why = why
  }
}

export interface ClipJob {
  /** Rejects with `ClipRefused`; never ends after `stop`. */
  readonly ended: Promise<Ended>
  readonly stop: () => void
}

export function startReading(
  task: ClipTask,
  onProgress: (done: number, total: number) => void,
): ClipJob {
  const worker = new Worker(workerUrl, { type: 'module' })
  const ended = new Promise<Ended>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ClipReport>) => {
      if (data.kind === 'progress') return onProgress(data.done, data.total)
      worker.terminate()
      if (data.kind === 'refused') reject(new ClipRefused(data.why))
      else resolve(data)
    })
    worker.addEventListener('error', ({ message }) => {
      worker.terminate()
      reject(new ClipRefused({ code: 'model-failed', why: message }))
    })
    worker.postMessage(task)
  })
  return { ended, stop: () => worker.terminate() }
}
