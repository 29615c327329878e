/**
 * What may be imported, told by a file's name. The server, the command line, the watched folder and the
 * web app all ask here; what a file really is, its content says (`read/read-recording.ts`).
 */

/** A recording is one activity, a list many without their recordings, an archive holds both. */
export type FileKind = 'recording' | 'list' | 'archive'

interface FileType {
  readonly format: string
  readonly kind: FileKind
  /** With its dot. A recording may also be gzipped: `.fit.gz`. */
  readonly ending: string
  /** Exports hold private files with the same ending: there, only these names are taken. */
  readonly nameInExport?: RegExp
  /** Whatever lies outside an export is taken by its ending alone. */
  readonly anyNameAlone?: boolean
}

export const FILE_TYPES = [
  { format: 'fit', kind: 'recording', ending: '.fit' },
  { format: 'tcx', kind: 'recording', ending: '.tcx' },
  { format: 'gpx', kind: 'recording', ending: '.gpx' },
  {
    // Strava's list has the same names: `activities.csv`, `Aktivitäten.csv`, `Activités (2).csv`.
    format: 'garmin-csv',
    kind: 'list',
    ending: '.csv',
    nameInExport: /(activit|aktivit|actividad)[^/]*\.csv$/i,
    anyNameAlone: true,
  },
  {
    format: 'garmin-summary',
    kind: 'recording',
    ending: '.json',
    nameInExport: /summarizedActivities\.json$/i,
  },
  { format: 'zip', kind: 'archive', ending: '.zip' },
] as const satisfies readonly FileType[]

/** What the content of a file can be; an archive is none itself. */
export type FileFormat = Exclude<(typeof FILE_TYPES)[number]['format'], 'zip'>

const TYPES: readonly FileType[] = FILE_TYPES

/** For the picker of a browser. */
export const PICKER_ENDINGS: readonly string[] = [...TYPES.map(({ ending }) => ending), '.gz']

/**
 * What a file of an export or a folder is; `null` for one that is left alone.
 *
 * @example
 * kindOfName('morning.fit') // 'recording'
 */
export function kindOfName(name: string): FileKind | null {
  return TYPES.find((type) => isTakenFromExport(type, name))?.kind ?? null
}

/** Whether a file that lies alone, as in a watched folder, is worth opening. */
export function mayHoldRuns(name: string): boolean {
  return TYPES.some((type) =>
    type.anyNameAlone === true ? hasEnding(type, name) : isTakenFromExport(type, name),
  )
}

function isTakenFromExport(type: FileType, name: string): boolean {
  return type.nameInExport?.test(name) ?? hasEnding(type, name)
}

function hasEnding({ ending, kind }: FileType, name: string): boolean {
  const lower = name.toLowerCase()
  return lower.endsWith(ending) || (kind !== 'archive' && lower.endsWith(`${ending}.gz`))
}
