/** The text for people, read by its indents: "6 ×" holds what stands deeper, "between:" its rests. */
import type { RunStep } from './run-step.ts'

type Length = RunStep['length']
interface Line {
  readonly depth: number
  readonly words: string
}

/** The lengths in the order they are run; drills have none and are left out. */
export function readPlainText(text: string): readonly Length[] {
  const [, body = ''] = text.split('\n\n')
  const lines = body.split('\n').map((line) => ({
    depth: (line.length - line.trimStart().length) / 2,
    words: line.trim(),
  }))
  return readLines(lines, 0)
}

function readLines(lines: readonly Line[], depth: number): readonly Length[] {
  const found: Length[] = []
  for (let i = 0; i < lines.length; i++) {
    const { words } = lines[i] as Line
    const times = /^(\d+) ×$/.exec(words)
    if (times === null) {
      found.push(...lengthsOf(words))
      continue
    }
    const inside = lines.slice(i + 1)
    const end = inside.findIndex((line) => line.depth <= depth)
    const own = end < 0 ? inside : inside.slice(0, end)
    found.push(...repeated(Number(times[1]), own, depth + 1))
    i += own.length
  }
  return found
}

function repeated(times: number, lines: readonly Line[], depth: number): readonly Length[] {
  const isBetween = (line: Line) => line.depth === depth && line.words.startsWith('between: ')
  const bout = readLines(
    lines.filter((line) => !isBetween(line)),
    depth,
  )
  const between = lines
    .filter(isBetween)
    .flatMap((line) => line.words.slice('between: '.length).split(', '))
    .flatMap(lengthsOf)
  return Array.from({ length: times }, (_, i) =>
    i === times - 1 ? bout : [...bout, ...between],
  ).flat()
}

function lengthsOf(words: string): readonly Length[] {
  const miles = /^(?:(\d+(?:\.\d+)?) )?miles?\b/.exec(words)
  if (miles !== null) return [{ unit: 'm', amount: Number(miles[1] ?? 1) * 1609.344 }]
  const clock = /^(?:(\d+):)?(\d+):(\d\d) /.exec(words)
  if (clock !== null) {
    const [hours, minutes, seconds] = clock.slice(1).map((part) => Number(part ?? 0))
    const amount = 3600 * (hours ?? 0) + 60 * (minutes ?? 0) + (seconds ?? 0)
    return [{ unit: 's', amount }]
  }
  const found = /^(\d+(?:\.\d+)?) (m|km|s|min)\b/.exec(words)
  if (found === null) return []
  const amount = Number(found[1])
  if (found[2] === 'm') return [{ unit: 'm', amount }]
  if (found[2] === 'km') return [{ unit: 'm', amount: amount * 1000 }]
  return [{ unit: 's', amount: found[2] === 's' ? amount : amount * 60 }]
}
