type Row = Readonly<Record<string, unknown>>

const JSON_COLUMNS = new Set([
  'detail',
  'settings',
  'plan',
  'content',
  'activity_ids',
  'uploads',
  'zones',
  'joints',
  'reading',
])

/** A row as others read it: JSON as such, and without our own number for the athlete. */
export function openRow(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([name]) => name !== 'athlete_id')
      .map(([name, value]) => [
        name,
        JSON_COLUMNS.has(name) && typeof value === 'string' ? opened(value) : value,
      ]),
  )
}

/** The JSON of a column; text that is none is given away as it is. */
function opened(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** The columns that fit into a table: all but JSON. */
export const csvHead = (row: Row): readonly string[] =>
  Object.keys(row).filter((name) => name !== 'athlete_id' && !JSON_COLUMNS.has(name))

export const csvLine = (names: readonly string[], row: Row): string =>
  names.map((name) => csvCell(row[name])).join(',')

function csvCell(value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  // A leading sign would make a spreadsheet run the text as a formula.
  const safe = /^[=+@\t\r]|^-(?![\d.])/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
