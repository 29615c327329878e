import { isGarminCsv } from '@bell-lap/activity/read/garmin-csv'

/**
 * What is done with a file of an upload, told by its name alone. A `list` is read to see whose it is:
 * Strava's and Garmin's have the same name.
 */
export type Verdict =
  | { readonly kind: 'recording' }
  | { readonly kind: 'archive' }
  | { readonly kind: 'list' }
  | { readonly kind: 'skip'; readonly code: string; readonly reason: string }

const RECORDING = /(\.(fit|tcx|gpx)(\.gz)?|summarizedActivities\.json)$/i
/** `activities.csv`, `Aktivitäten.csv`, `Activités (2).csv` */
const LIST = /(activit|aktivit|actividad)[^/]*\.csv$/i

const skip = (code: string, reason: string): Verdict => ({ kind: 'skip', code, reason })

/**
 * Strava's and Garmin's archives hold private lists beside the runs (e-mail addresses, log-ins,
 * messages). Those are not even read.
 */
export function judgeEntry(path: string): Verdict {
  const name = path.split('/').at(-1) ?? path
  if (path.startsWith('__MACOSX/') || name.startsWith('._') || name === '.DS_Store') {
    return skip('left-by-macos', 'A hidden companion file that macOS adds; it holds no run.')
  }
  if (LIST.test(name)) return { kind: 'list' }
  if (RECORDING.test(name)) return { kind: 'recording' }
  if (/\.zip$/i.test(name)) return { kind: 'archive' }
  if (/\.csv$|\.json$/i.test(name)) {
    return skip('not-needed', 'A list of the export that holds no recording; it was not read.')
  }
  if (/\.(jpe?g|png|heic|mp4|mov|webp)$/i.test(name)) {
    return skip('photo-or-video', 'Photos and videos are not needed.')
  }
  return skip('not-a-recording', 'Not a recording: Bell Lap reads .fit, .tcx and .gpx files.')
}

/** The same for a file that was uploaded by itself and may have lost its ending. */
export function judgeUpload(fileName: string, start: Uint8Array): Verdict {
  if (start[0] === 0x50 && start[1] === 0x4b && start[2] === 0x03 && start[3] === 0x04) {
    return { kind: 'archive' }
  }
  const byName = judgeEntry(fileName)
  if (byName.kind !== 'skip' || byName.code === 'left-by-macos') return byName
  const text = new TextDecoder('latin1').decode(start)
  const isFit = text.slice(8, 12) === '.FIT'
  const isGzip = start[0] === 0x1f && start[1] === 0x8b
  if (isFit || isGzip || /<(gpx|TrainingCenterDatabase|\?xml)/.test(text)) {
    return { kind: 'recording' }
  }
  if (isGarminCsv(new TextDecoder().decode(start))) return { kind: 'recording' }
  return byName
}
