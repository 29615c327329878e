import type { PushedSession } from '../api/push.ts'
import type { Tone } from '../pieces/status-mark.tsx'

/** What became of a session at intervals.icu: shape, colour and word. */
export const PUSH_WORDS: Readonly<
  Record<PushedSession['state'], { readonly tone: Tone; readonly word: string }>
> = {
  equal: { tone: 'ok', word: 'Sent, and came back equal' },
  different: { tone: 'stop', word: 'Came back different' },
  failed: { tone: 'stop', word: 'Not sent' },
}
