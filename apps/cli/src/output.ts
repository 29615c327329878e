import { sayNumber } from '@bell-lap/text/numbers'
import type { Locale } from '@bell-lap/text/locale'
import type { Invocation } from './cli-command.ts'

/** Prints one JSON value, or the lines for people; or hands both on where somebody takes them. */
export function print(
  invocation: Pick<Invocation, 'world' | 'common'>,
  json: unknown,
  lines: () => readonly string[],
): void {
  const { world, common } = invocation
  if (world.take !== undefined) world.take(json, lines())
  else if (common.json === true) world.out(`${JSON.stringify(json, null, 2)}\n`)
  else world.out(`${lines().join('\n')}\n`)
}

/** Columns of equal width; a column whose heading starts with `>` is set to the right. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const titles = headings.map((heading) => heading.replace(/^>/, ''))
  const widths = titles.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  )
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        headings[column]?.startsWith('>') === true
          ? cell.padStart(widths[column] ?? 0)
          : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [line(titles), ...rows.map(line)]
}

/** "12.3 MB"; powers of ten, as file managers show it. */
export function sayBytes(bytes: number, locale: Locale): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000
    unit += 1
  }
  return `${sayNumber(value, locale, unit === 0 || value >= 100 ? 0 : 1)} ${units[unit]}`
}

/** An instant on the clock of this computer: "23 Nov 2026, 04:00". */
export function sayInstant(instant: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  return format.format(new Date(instant))
}
