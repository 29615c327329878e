import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'

/** What Bell Lap does not read, by its name, and what to do instead. */
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
  [/^activity-\d{4}-\d\d-\d\d-[\da-f-]{36}\.json$/i, 'day-summary', 'Polar'],
  [/^(247ohr|ppi_samples)_[^/]*\.json$/i, 'day-heart-rate', 'Polar'],
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
