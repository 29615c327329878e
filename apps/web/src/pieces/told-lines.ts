import type { ReactNode } from 'react'

/** A short line at the bottom of the page. */
export interface ToldLine {
  readonly id: string
  readonly content: ReactNode
  readonly isError: boolean
  /** It goes by itself after so long, ms; a pointer or the focus on it holds it. */
  readonly goesAfterMs: number
}

/** More at the same time would hide the page; the oldest go first. */
const MOST_LINES = 5

let lines: readonly ToldLine[] = []
let told = 0
const listeners = new Set<() => void>()

export function linesNow(): readonly ToldLine[] {
  return lines
}

export function subscribeToLines(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function show(next: readonly ToldLine[]): void {
  lines = next
  for (const listener of listeners) listener()
}

/** Adds a line; the answer takes it away. */
export function addLine(line: Omit<ToldLine, 'id'>): () => void {
  told += 1
  const id = `told-${told}`
  show([...lines, { ...line, id }].slice(-MOST_LINES))
  return () => removeLine(id)
}

export function removeLine(id: string): void {
  show(lines.filter((line) => line.id !== id))
}
