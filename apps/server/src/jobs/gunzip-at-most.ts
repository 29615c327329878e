import { gunzipSync } from 'node:zlib'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'

type Unpacked =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: string; readonly detail: Message }

/** Programs compress once; some services and mail programs compress what was compressed. */
const TIMES_AT_MOST = 2

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b

/**
 * Plain bytes as they are; gzip unpacked, also a file that was compressed twice. Each time up to a limit:
 * a small file can hold gigabytes of zeros.
 */
export function gunzipAtMost(bytes: Uint8Array, limitBytes: number): Unpacked {
  let unpacked: Unpacked = { ok: true, bytes }
  for (let times = 0; unpacked.ok && isGzip(unpacked.bytes); times += 1) {
    if (times === TIMES_AT_MOST) {
      return { ok: false, code: 'damaged', detail: message('import.packed-too-often') }
    }
    unpacked = gunzipOnce(unpacked.bytes, limitBytes)
  }
  return unpacked
}

function gunzipOnce(bytes: Uint8Array, limitBytes: number): Unpacked {
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
