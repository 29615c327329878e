/** Hands a clip to a thread of its own. */
import { workerAddress } from './worker-address.ts'
import type { ClipRefusal, ClipReport, ClipTask } from './worker/clip-messages.ts'

type Ended = Extract<ClipReport, { readonly kind: 'read' | 'pictures' }>

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
  let worker: Worker | null = null
  let isStopped = false
  const stop = () => {
    isStopped = true
    worker?.terminate()
  }
  const ended = workerAddress().then(
    (address) =>
      new Promise<Ended>((resolve, reject) => {
        if (isStopped) return
        worker = new Worker(address, { type: 'module' })
        worker.addEventListener('message', ({ data }: MessageEvent<ClipReport>) => {
          if (data.kind === 'progress') return onProgress(data.done, data.total)
          stop()
          if (data.kind === 'refused') reject(new ClipRefused(data.why))
          else if (data.kind !== 'seen') resolve(data)
        })
        worker.addEventListener('error', ({ message }) => {
          stop()
          reject(new ClipRefused({ code: 'model-failed', why: message }))
        })
        worker.postMessage(task, { transfer: [] })
      }),
  )
  return { ended, stop }
}
