/**
 * What may be imported, told by a file's name. The server, the command line, the watched folder and the
 * web app all ask here; what a file really is, its content says (`read/read-recording.ts`).
 */

/**
 * A recording is one activity, a list many without their recordings, an export many with them in one
 * file, an archive holds all of these.
 */
export type FileKind = 'recording' | 'list' | 'export' | 'archive'

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
  {
    format: 'garmin-mornings',
    kind: 'recording',
    ending: '.json',
    nameInExport: /(^|\/)(UDSFile|[^/]*sleepData)[^/]*\.json$/i,
  },
  {
    format: 'polar',
    kind: 'recording',
    ending: '.json',
    nameInExport: /(^|\/)training-session[-_][^/]*\.json$/i,
  },
  {
    format: 'runtastic',
    kind: 'recording',
    ending: '.json',
    nameInExport: /Sport-sessions\/(GPS-data\/)?[^/]+\.json$/i,
  },
  {
    format: 'fitbit',
    kind: 'recording',
    ending: '.json',
    nameInExport: /(^|\/)exercise-\d+\.json$/i,
  },
  {
    format: 'samsung',
    kind: 'recording',
    ending: '.csv',
    nameInExport:
      /com\.samsung\.s?health\.exercise\.\d+\.csv$|com\.samsung\.health\.exercise\.location_data\.json$/i,
  },
  {
    format: 'runkeeper',
    kind: 'list',
    ending: '.csv',
    nameInExport: /(^|\/)cardioActivities\.csv$/i,
  },
  // Both have any name; these are the usual ones, and others are known by their content.
  { format: 'nike', kind: 'recording', ending: '.json', nameInExport: /(^|\/)nike[^/]*\.json$/i },
  { format: 'suunto', kind: 'recording', ending: '.json', nameInExport: /suunto[^/]*\.json$/i },
  {
    format: 'golden-cheetah',
    kind: 'recording',
    ending: '.json',
    nameInExport: /(^|\/)\d{4}(_\d\d){5}\.json$/,
  },
  {
    // Made by Bell Lap of the workouts of an Apple Health export.
    format: 'apple-workout',
    kind: 'recording',
    ending: '.json',
    nameInExport: /\.apple-workout\.json$/,
  },
  {
    // Apple Health names it in the language of the phone: `export.xml`, `Exportieren.xml`.
    format: 'apple-health',
    kind: 'export',
    ending: '.xml',
    nameInExport: /(^|\/)(?!export_cda)[^/]+\.xml$/i,
    anyNameAlone: true,
  },
  { format: 'zip', kind: 'archive', ending: '.zip' },
] as const satisfies readonly FileType[]

/** What the content of a file can be; an archive and an export are none themselves. */
export type FileFormat = Exclude<(typeof FILE_TYPES)[number]['format'], 'zip' | 'apple-health'>

const TYPES: readonly FileType[] = FILE_TYPES

/** For the picker of a browser. */
export const PICKER_ENDINGS: readonly string[] = [
  ...new Set(TYPES.map(({ ending }) => ending)),
  '.gz',
]

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
