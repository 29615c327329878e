import { open } from 'node:fs/promises'
import type { Context } from '../../context.ts'
import type { FileList } from './file-list.ts'
import type { ProgressTeller } from './progress.ts'
import type { UnpackBudget } from './unpack-budget.ts'

/** Enough to know a file by its content; the header of a list may be long. */
const START_BYTES = 4096

/** What unpacking one import needs everywhere. */
export interface Unpacking {
  readonly context: Context
  readonly athleteId: string
  readonly homeZone: string
  readonly budget: UnpackBudget
  readonly folder: string
  readonly files: FileList
  readonly teller: ProgressTeller
  readonly signal: AbortSignal
}

/** How a file begins. */
export async function readStart(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(START_BYTES), 0, START_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
