import type { ReadResult } from '../activity.ts'
import { decodeText } from './decode-text.ts'
import { readFitActivity } from './fit-activity.ts'
import { readTrackActivity } from './track-activity.ts'

const SMALLEST_BYTES = 20
const LOOK_AT_BYTES = 4096

/**
 * Reads the bytes of a recording. The format is told by the content, never by the name. Never throws:
 * bytes that are no recording give a reason. Compressed bytes must be unpacked before.
 */
export function readRecording(bytes: Uint8Array): ReadResult {
  if (
    bytes.length < SMALLEST_BYTES ||
    bytes.subarray(0, LOOK_AT_BYTES).every((byte) => byte === 0)
  ) {
    return {
      ok: false,
      format: null,
      reason: { code: 'empty', detail: 'The file is empty.' },
    }
  }
  if (isFit(bytes)) return readFitActivity(bytes)
  const start = decodeText(bytes.subarray(0, LOOK_AT_BYTES))
  if (start.startsWith('<')) return readTrackActivity(decodeText(bytes))
  return {
    ok: false,
    format: null,
    reason: {
      code: 'unsupported-format',
      detail: 'This is not a FIT, TCX or GPX file. Export the run in one of these formats.',
    },
  }
}

function isFit(bytes: Uint8Array): boolean {
  return bytes[8] === 0x2e && bytes[9] === 0x46 && bytes[10] === 0x49 && bytes[11] === 0x54
}
