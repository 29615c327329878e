import type { Unpacking } from './read-waiting-files.ts'

/** Unpacking that goes on beside the reading. */
export interface UnpackingBeside extends Unpacking {
  /** Ends it early when the reading failed, and waits until it has ended. */
  stop(): Promise<void>
}

/** Nothing is left to unpack. */
export const NOTHING_TO_UNPACK: UnpackingBeside = {
  ended: true,
  more: () => Promise.resolve(),
  stop: () => Promise.resolve(),
}

/**
 * Starts unpacking; `listed` is to be called whenever files were listed for reading. A fault of the
 * unpacking is thrown by `more`.
 */
export function unpackBeside(
  signal: AbortSignal,
  unpack: (listed: () => void, signal: AbortSignal) => Promise<void>,
): UnpackingBeside {
  const own = new AbortController()
  let ended = false
  let fault: { readonly error: unknown } | null = null
  let wake: () => void = () => undefined
  let next = new Promise<void>((resolve) => (wake = resolve))
  const listed = () => {
    wake()
    next = new Promise<void>((resolve) => (wake = resolve))
  }
  const running = unpack(listed, AbortSignal.any([signal, own.signal]))
    .catch((error: unknown) => {
      fault = { error }
    })
    .finally(() => {
      ended = true
      wake()
    })
  return {
    get ended() {
      if (fault !== null) throw fault.error
      return ended
    },
    more: () => next,
    stop: () => {
      own.abort()
      return running
    },
  }
}
