import type { RunForm } from '../../api/form.ts'
import type { Tone } from '../../pieces/status-mark.tsx'

/** A change is no warning: it is amber at most. */
export const TONES: Readonly<Record<RunForm['breakdown']['state'], Tone>> = {
  held: 'ok',
  changing: 'quiet',
  'clearly-changed': 'watch',
  'not-measurable': 'quiet',
}
