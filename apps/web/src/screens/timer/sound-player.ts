import { beepsOf, soundOf, stretchLengthS } from './step-sound.ts'
import type { TimerStep } from './timer-steps.ts'

/** Plays the sound of steps, a stretch at a time; its end is the clock of a locked phone. */
export class SoundPlayer {
  readonly #audio = new Audio()
  #address: string | null = null
  #ended = new AbortController()

  /**
   * Plays a step from `fromS()` on, stretch after stretch until `stop`; `onEnded` hears the end of
   * each. The first call must come from a tap: browsers let a page make sound only then.
   */
  play(step: TimerStep, fromS: () => number, onEnded: () => void): void {
    this.#forget()
    const startS = fromS()
    const sound = soundOf(stretchLengthS(step, startS), beepsOf(step, startS))
    this.#address = URL.createObjectURL(new Blob([sound], { type: 'audio/wav' }))
    this.#audio.src = this.#address
    this.#ended = new AbortController()
    const { signal } = this.#ended
    const goOn = () => {
      onEnded()
      if (!signal.aborted) this.play(step, fromS, onEnded)
    }
    this.#audio.addEventListener('ended', goOn, { once: true, signal })
    // Refused when the page may make no sound; the timer on the screen goes on without it.
    this.#audio.play().catch(() => undefined)
  }

  stop(): void {
    this.#audio.pause()
    this.#forget()
  }

  #forget(): void {
    this.#ended.abort()
    if (this.#address !== null) URL.revokeObjectURL(this.#address)
    this.#address = null
  }
}
