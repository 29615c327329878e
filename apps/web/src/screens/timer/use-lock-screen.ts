import { useEffect } from 'react'
import { useWakeLock } from '../../pieces/use-wake-lock.ts'
import type { TimerEvent } from './timer-state.ts'
import type { TimerStep } from './timer-steps.ts'

/**
 * What a locked phone shows and does while a step runs: its name, and the headphones' keys as the
 * lap button. With the screen on, it stays on where the browser allows it.
 */
export function useLockScreen(step: TimerStep | null, act: (event: TimerEvent) => void): void {
  const running = step !== null
  useEffect(() => {
    if (step === null || !('mediaSession' in navigator)) return
    navigator.mediaSession.metadata = new MediaMetadata({
      title: [step.name, step.length, step.target].filter((part) => part !== null).join(', '),
      artist: step.place,
      album: 'Bell Lap',
    })
  }, [step])
  useEffect(() => {
    if (!running || !('mediaSession' in navigator)) return
    const keys = [
      ['nexttrack', 'next'],
      ['previoustrack', 'back'],
      ['pause', 'pause'],
      ['play', 'resume'],
    ] as const
    for (const [key, event] of keys) navigator.mediaSession.setActionHandler(key, () => act(event))
    return () => {
      for (const [key] of keys) navigator.mediaSession.setActionHandler(key, null)
      navigator.mediaSession.metadata = null
    }
  }, [running, act])
  useWakeLock(running)
}
