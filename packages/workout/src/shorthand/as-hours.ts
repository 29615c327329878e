/** "1:45 long run", "easy 1:15": hours and minutes where seconds would be no run. */
import type { Token } from './tokens.ts'
import type { WrittenPart, WrittenRun } from './written-workout.ts'

const MOST_S = 300
const EASY: ReadonlySet<string> = new Set(['E', 'REC', 'S'])

/** The parts of a session with its only run in hours, where it was typed as a clock time; strides may follow. */
export function asHours(
  parts: readonly WrittenPart[],
  tokens: readonly Token[],
): readonly WrittenPart[] {
  const [run, ...others] = parts
  if (run?.kind !== 'run' || !isEasy(run)) return parts
  if (others.some(({ kind }) => kind !== 'strides' && kind !== 'drills')) return parts
  const { length } = run
  if (length.kind !== 'time' || length.timeS < 60 || length.timeS >= MOST_S) return parts
  const isClock = tokens.some((token) => token.kind === 'clock' && token.seconds === length.timeS)
  return isClock
    ? [{ ...run, length: { kind: 'time', timeS: 60 * length.timeS } }, ...others]
    : parts
}

function isEasy({ pace, uphill }: WrittenRun): boolean {
  return !uphill && pace?.kind === 'symbol' && EASY.has(pace.symbol)
}
