/** Recoveries in the canonical form. */
import { clock, printLength, printTime } from './print-length.ts'
import type { WrittenRest } from './written-workout.ts'

export function printRest(rest: WrittenRest): string {
  switch (rest.kind) {
    case 'length':
      return `${printLength(rest.length)} ${rest.how}${rest.inS === undefined ? '' : ` in ${clock(rest.inS)}`}`
    case 'equal':
      return `${rest.half ? 'half' : 'equal'}${lengthWord(rest)} ${rest.how}`
    case 'jog-down':
      return 'jog down'
    case 'walk-back':
      return 'walk back'
    case 'full':
      return 'full recovery'
    case 'every':
      return `every ${printTime(rest.everyS)}`
  }
}

/** "equal jog" is as far or as long as the repetition; "equal time" is as long after a distance, too. */
function lengthWord({ byTime, half }: Extract<WrittenRest, { kind: 'equal' }>): string {
  if (byTime === true) return ' time'
  return half === true ? ' distance' : ''
}
