import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'

/** Recordings and archives that Bell Lap does not read, by the ending of their names, and what to do instead. */
const UNREAD: readonly (readonly [pattern: RegExp, code: string, format: string])[] = [
  [/\.hrm$/i, 'unread-recording', 'Polar HRM'],
  [/\.km[lz]$/i, 'unread-recording', 'Google Earth'],
  [/\.pwx$/i, 'unread-recording', 'TrainingPeaks PWX'],
  [/\.sml$/i, 'unread-recording', 'Suunto SML'],
  [/\.slf$/i, 'unread-recording', 'Sigma SLF'],
  [/\.srm$/i, 'unread-recording', 'SRM'],
  [/\.ttbin$/i, 'unread-recording', 'TomTom'],
  [/\.(bpb|bpbrec)$/i, 'unread-recording', 'Polar BPB'],
  [/\.(omd|omh)$/i, 'unread-recording', 'Geonaute'],
  [/\.(tgz|tar|tar\.gz|tar\.bz2)$/i, 'unread-archive', 'tar'],
  [/\.7z$/i, 'unread-archive', '7z'],
  [/\.rar$/i, 'unread-archive', 'RAR'],
]

/** What a file is that is known and not read; `null` for any other. */
export function sayUnread(
  name: string,
): { readonly code: string; readonly reason: Message } | null {
  const found = UNREAD.find(([pattern]) => pattern.test(name))
  if (found === undefined) return null
  const [, code, format] = found
  return { code, reason: message(`import.${code}`, { format }) }
}
