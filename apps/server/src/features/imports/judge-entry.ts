import { kindOfName } from '@bell-lap/activity/file-types'
import { isAppleExport } from '@bell-lap/activity/read/apple-export'
import { looksReadable } from '@bell-lap/activity/read/read-recording'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { sayUnread } from './unread-formats.ts'

/**
 * What is done with a file of an upload, told by its name alone. A `list` is read to see whose it is:
 * Strava's and Garmin's have the same name. So is an `export`, which may be Apple Health's.
 */
export type Verdict =
  | { readonly kind: 'recording' }
  | { readonly kind: 'archive' }
  | { readonly kind: 'list' }
  | { readonly kind: 'export' }
  | { readonly kind: 'skip'; readonly code: string; readonly reason: Message }

const skip = (code: string): Verdict => ({
  kind: 'skip',
  code,
  reason: message(`import.${code}`),
})

/**
 * Strava's and Garmin's archives hold private lists beside the runs (e-mail addresses, log-ins,
 * messages). Those are not even read.
 */
export function judgeEntry(path: string): Verdict {
  const name = path.split('/').at(-1) ?? path
  if (path.startsWith('__MACOSX/') || name.startsWith('._') || name === '.DS_Store') {
    return skip('left-by-macos')
  }
  const kind = kindOfName(path)
  if (kind !== null) return { kind }
  const unread = sayUnread(name)
  if (unread !== null) return { kind: 'skip', ...unread }
  if (/\.csv$|\.json$/i.test(name)) return skip('not-needed')
  if (/\.(jpe?g|png|heic|mp4|mov|webp)$/i.test(name)) {
    return skip('photo-or-video')
  }
  return skip('not-a-recording')
}

/** The same for a file that was uploaded by itself and may have lost its ending. */
export function judgeUpload(fileName: string, start: Uint8Array): Verdict {
  if (start[0] === 0x50 && start[1] === 0x4b && start[2] === 0x03 && start[3] === 0x04) {
    return { kind: 'archive' }
  }
  const text = new TextDecoder().decode(start)
  if (isAppleExport(text)) return { kind: 'export' }
  const named = judgeEntry(fileName)
  const byName = named.kind === 'export' ? skip('not-a-recording') : named
  if (byName.kind !== 'skip' || byName.code === 'left-by-macos') return byName
  const isGzip = start[0] === 0x1f && start[1] === 0x8b
  return isGzip || looksReadable(start) ? { kind: 'recording' } : byName
}
