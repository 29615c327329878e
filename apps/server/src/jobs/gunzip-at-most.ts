import { gunzipSync } from 'node:zlib'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'

type Unpacked =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: string; readonly detail: Message }

/** Plain bytes as they are, gzip unpacked up to a limit: a small file can hold gigabytes of zeros. */
export function gunzipAtMost(bytes: Uint8Array, limitBytes: number): Unpacked {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { ok: true, bytes }
  try {
    return { ok: true, bytes: gunzipSync(bytes, { maxOutputLength: limitBytes }) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      return {
        ok: false,
        code: 'too-large',
        detail: message('import.too-large-unpacked'),
      }
    }
    return { ok: false, code: 'damaged', detail: message('import.packed-damaged') }
  }
}
