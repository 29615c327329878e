// Where tests keep what they throw away.
import { accessSync, constants, statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'

const IN_MEMORY = '/dev/shm'
/** Several times what the stores, backups and browser profiles of a whole run take. */
const ENOUGH_BYTES = 6e9

/** A folder in memory where there is plenty, else the system's: a test waits long for a disk to sync. */
export function scratchRoot() {
  try {
    accessSync(IN_MEMORY, constants.W_OK)
    const { bavail, bsize } = statfsSync(IN_MEMORY)
    if (bavail * bsize > ENOUGH_BYTES && freemem() > ENOUGH_BYTES) return IN_MEMORY
  } catch {
    // There is no such folder on other systems.
  }
  return tmpdir()
}
