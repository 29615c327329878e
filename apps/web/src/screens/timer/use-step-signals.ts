import { useEffect, useEffectEvent, useState } from 'react'
import { useText } from '../../text/use-text.ts'
import { SoundPlayer } from './sound-player.ts'
import { elapsedS } from './timer-state.ts'
import type { TimerEvent, TimerState } from './timer-state.ts'
import { sayStepAloud } from './timer-steps.ts'
import type { TimerStep } from './timer-steps.ts'

export interface Signals {
  readonly sound: boolean
  readonly voice: boolean
  readonly vibration: boolean
}

const STEP_BUZZ_MS = [200, 100, 200]

/** Beeps, voice and vibration of the running step; nothing while `step` is `null`. */
export function useStepSignals(
  step: TimerStep | null,
  state: TimerState | null,
  signals: Signals,
  act: (event: TimerEvent) => void,
): void {
  const [player] = useState(() => new SoundPlayer())
  const { t, reader } = useText()
  const paused = state?.pausedAtMs !== null
  const goneS = useEffectEvent(() => (state === null ? 0 : elapsedS(state, Date.now())))
  const onStretchEnd = useEffectEvent(() => act('tick'))
  const announce = useEffectEvent(() => {
    if (step === null) return
    if (signals.vibration) navigator.vibrate?.(STEP_BUZZ_MS)
    if (!signals.voice) return
    const range = (low: string, high: string) => t('timer.spoken-range', { low, high })
    speak(sayStepAloud(step, range), reader.locale)
  })
  useEffect(() => {
    if (step === null || paused || !signals.sound) return
    player.play(
      step,
      () => goneS(),
      () => onStretchEnd(),
    )
    return () => player.stop()
  }, [step, paused, signals.sound, player])
  useEffect(() => {
    if (step !== null) announce()
  }, [step])
}

function speak(text: string, lang: string): void {
  if (!('speechSynthesis' in window)) return
  window.speechSynthesis.cancel()
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.lang = lang
  window.speechSynthesis.speak(utterance)
}
