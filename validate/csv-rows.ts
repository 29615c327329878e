export type CsvRow = Readonly<Record<string, string>>

/** Rows of a table with a header; cells may be quoted and hold commas, not line breaks. */
export function csvRows(text: string): readonly CsvRow[] {
  const [header = '', ...lines] = text.split(/\r?\n/)
  const names = cellsOf(header)
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = cellsOf(line)
      return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']))
    })
}

function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  )
}
