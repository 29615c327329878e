import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Bytes of all files below a folder. What goes away while it is counted (an upload that was read, a
 * write-ahead log) counts as nothing.
 */
export async function bytesBelow(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const sizes = await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return bytesBelow(path)
      return stat(path).then(
        (file) => file.size,
        () => 0,
      )
    }),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
