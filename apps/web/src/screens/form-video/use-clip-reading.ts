import type { PoseRecording } from '@bell-lap/form/video/pose-recording'
import { useCallback, useEffect, useRef, useState } from 'react'
import { MODEL_ADDRESSES } from './model-files.ts'
import { ClipRefused, startReading } from './start-reading.ts'
import type { ClipJob } from './start-reading.ts'
import type { ClipRefusal, ClipTask, ReadRecording } from './worker/clip-messages.ts'

/** What a clip was read from. */
export interface ClipSource {
  readonly kind: 'pose-model' | 'sports2d'
  readonly fileName: string
  readonly slowFactor: number
  /** The film; `null` where only joints were given. */
  readonly film: File | null
}

export type ClipReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly source: ClipSource; readonly progress: Progress }
  | { readonly kind: 'cannot'; readonly source: ClipSource; readonly why: ClipRefusal }
  | { readonly kind: 'read'; readonly source: ClipSource; readonly clip: ReadRecording }

export interface Progress {
  readonly done: number
  readonly total: number
  /** Of the first picture, in the clock of the page; the model loads before it. */
  readonly startedMs: number | null
  readonly nowMs: number
}

const NOTHING_YET: Progress = { done: 0, total: 0, startedMs: null, nowMs: 0 }

/** One clip at a time is read; leaving the page stops it. */
export function useClipReading() {
  const [reading, setReading] = useState<ClipReading>({ kind: 'none' })
  const job = useRef<ClipJob | null>(null)
  const stop = useCallback(() => {
    job.current?.stop()
    job.current = null
    setReading({ kind: 'none' })
  }, [])
  useEffect(() => () => job.current?.stop(), [])

  const start = useCallback((source: ClipSource, task: ClipTask) => {
    job.current?.stop()
    setReading({ kind: 'running', source, progress: NOTHING_YET })
    let startedMs: number | null = null
    const mine = startReading(task, (done, total) => {
      const nowMs = performance.now()
      if (done === 1) startedMs = nowMs
      setReading({ kind: 'running', source, progress: { done, total, startedMs, nowMs } })
    })
    job.current = mine
    mine.ended.then(
      (ended) => {
        if (job.current === mine && ended.kind === 'read') {
          setReading({ kind: 'read', source, clip: ended.clip })
        }
      },
      (error: unknown) => {
        if (job.current !== mine) return
        const why: ClipRefusal =
          error instanceof ClipRefused ? error.why : { code: 'model-failed', why: String(error) }
        setReading({ kind: 'cannot', source, why })
      },
    )
  }, [])

  const readFilm = useCallback(
    (film: File, slowFactor: number) =>
      start(
        { kind: 'pose-model', fileName: film.name, slowFactor, film },
        { kind: 'read', file: film, slowFactor, model: MODEL_ADDRESSES },
      ),
    [start],
  )
  const readJoints = useCallback(
    (fileName: string, recording: PoseRecording) =>
      start(
        { kind: 'sports2d', fileName, slowFactor: 1, film: null },
        { kind: 'joints', recording },
      ),
    [start],
  )
  return { reading, readFilm, readJoints, stop }
}

/** Seconds until the last picture, from the pace so far; `null` until there is one. */
export function secondsLeft({ done, total, startedMs, nowMs }: Progress): number | null {
  if (startedMs === null || done < 8) return null
  return (((nowMs - startedMs) / (done - 1)) * Math.max(0, total - done)) / 1000
}
