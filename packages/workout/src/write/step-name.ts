/** One or two words for a step, for a watch. */
import { sayPace } from '../say-workout.ts'
import type { Step } from '../workout.ts'

const INTENT_WORDS: Readonly<Partial<Record<Step['intent'], string>>> = {
  warmup: 'Warm-up',
  cooldown: 'Cool-down',
  strides: 'Stride',
}

/** "Mile pace", "Jog", "Skip-A". The longest is 20 characters. */
export function stepName(step: Step): string {
  const known = INTENT_WORDS[step.intent]
  if (known !== undefined) return known
  if (step.intent === 'drill') return drillName(step.cue ?? 'Drill')
  if (step.target.kind === 'none') return capital(step.cue ?? 'Recover')
  if (step.intent === 'recovery') return capital(step.cue ?? 'Float')
  const words = sayPace(step.target.symbol, step.target.kind === 'effort')
  return capital(words.replace(/^at /, ''))
}

/** A drill without its dose: steps on a watch may not begin or end with numbers. */
function drillName(cue: string): string {
  return capital(cue.replace(/,.*$/, '').replace(/ \d.*$/, ''))
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
