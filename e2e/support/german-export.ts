/** A Strava export of a synthetic runner as an account in German gets it. */
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { SyntheticHistory } from '@bell-lap/synthetic-runner/runner-history'
import { stravaExportFiles } from '@bell-lap/synthetic-runner/strava-export'
import { ZipFile } from 'yazl'

const IN_GERMAN: Readonly<Record<string, string>> = {
  'Activity ID': 'Aktivitäts-ID',
  'Activity Date': 'Aktivitätsdatum',
  'Activity Name': 'Name der Aktivität',
  'Activity Type': 'Aktivitätsart',
  'Activity Description': 'Beschreibung der Aktivität',
  'Activity Gear': 'Ausrüstung für Aktivität',
  'Elapsed Time': 'Verstrichene Zeit',
  'Moving Time': 'Bewegungszeit',
  Distance: 'Distanz',
  Filename: 'Dateiname',
  'Perceived Exertion': 'Wahrgenommene Anstrengung',
}
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const ENGLISH_DATE = /"(\w{3}) (\d+), (\d{4}), (\d+):(\d\d:\d\d) ([AP])M"/

/** A run that was typed by hand: it has no file, but effort and shoes. */
export interface TypedRun {
  readonly date: string
  readonly name: string
  readonly distanceM: number
  readonly timeS: number
  readonly effort: number
  readonly shoes: string
}

/** Writes the export to `path`; gives the number of recordings in it. */
export async function writeGermanExport(
  path: string,
  history: Pick<SyntheticHistory, 'runs'>,
  typed: TypedRun,
): Promise<number> {
  const zip = new ZipFile()
  let recordings = 0
  for (const { path: name, bytes } of stravaExportFiles(history)) {
    if (name.startsWith('activities/')) recordings += 1
    const isList = name === 'activities.csv'
    const content = isList ? inGerman(Buffer.from(bytes).toString(), typed) : Buffer.from(bytes)
    zip.addBuffer(Buffer.from(content), name)
  }
  zip.addBuffer(Buffer.from('nicht zu lesen'), 'activities/9999999999.fit')
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
  return recordings
}

function inGerman(list: string, typed: TypedRun): string {
  const [header = '', ...rows] = list.trimEnd().split('\n')
  const columns = header.split(',')
  const cells: Readonly<Record<string, string>> = {
    'Activity ID': '6000000001',
    'Activity Date': `"${typed.date}"`,
    'Activity Name': typed.name,
    'Activity Type': 'Lauf',
    'Activity Gear': typed.shoes,
    'Elapsed Time': String(typed.timeS),
    'Moving Time': String(typed.timeS),
    Distance: String(typed.distanceM),
    'Perceived Exertion': String(typed.effort),
  }
  const lines = [
    columns.map((name) => IN_GERMAN[name] ?? name).join(','),
    ...rows.map((row) => row.replace(ENGLISH_DATE, germanDate).replace(',Run,', ',Lauf,')),
    columns.map((name) => cells[name] ?? '').join(','),
  ]
  return `${lines.join('\n')}\n`
}

function germanDate(...found: readonly string[]): string {
  const [, month = '', day = '', year = '', hour = '', rest = '', half = ''] = found
  const of24 = (Number(hour) % 12) + (half === 'P' ? 12 : 0)
  const two = (value: number | string) => String(value).padStart(2, '0')
  return `"${two(day)}.${two(MONTHS.indexOf(month) + 1)}.${year}, ${two(of24)}:${rest}"`
}
