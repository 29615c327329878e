import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ObjectStore } from './object-store.ts'

const BYTES_AT_MOST = 1024 ** 3
/** What was copied lately is about to be read. */
const KEPT_MS = 3_600_000
const TRIM_EVERY_MS = 600_000
const AT_ONCE = 4

/** The copies in a folder of what an object store holds: sent when they are new, removed when they are many. */
export class LocalCopies {
  readonly #folder: string
  readonly #remote: ObjectStore
  #trimmedMs = performance.now()

  /** @param folder holds each file in a folder of the first two letters of its name */
  constructor(folder: string, remote: ObjectStore) {
    this.#folder = folder
    this.#remote = remote
  }

  /** Resolves when every one of these files is in the object store. */
  async send(names: readonly string[]): Promise<void> {
    const left = [...new Set(names)]
    const sendOn = async () => {
      for (let name = left.pop(); name !== undefined; name = left.pop()) {
        if (!(await this.#remote.has(name))) await this.#remote.put(name, this.#pathOf(name))
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, sendOn))
    if (performance.now() - this.#trimmedMs < TRIM_EVERY_MS) return
    this.#trimmedMs = performance.now()
    await this.trim(BYTES_AT_MOST, Date.now() - KEPT_MS)
  }

  /** Removes the oldest copies beyond so many bytes, of those made before an instant (milliseconds since 1970). */
  async trim(bytesAtMost: number, beforeMs: number): Promise<void> {
    const copies = await this.#listed()
    let bytes = copies.reduce((sum, { size }) => sum + size, 0)
    for (const { name, size, changedMs } of copies.toSorted((a, b) => a.changedMs - b.changedMs)) {
      if (bytes <= bytesAtMost || changedMs >= beforeMs) return
      if (!(await this.#remote.has(name))) continue
      await rm(this.#pathOf(name), { force: true })
      bytes -= size
    }
  }

  async #listed() {
    const entries = await readdir(this.#folder, { withFileTypes: true, recursive: true })
    const listed: { readonly name: string; readonly size: number; readonly changedMs: number }[] =
      []
    for (const entry of entries) {
      if (!entry.isFile() || entry.name.endsWith('.part')) continue
      const file = await stat(this.#pathOf(entry.name)).catch(() => null)
      if (file !== null) {
        listed.push({ name: entry.name, size: file.size, changedMs: file.mtimeMs })
      }
    }
    return listed
  }

  #pathOf(name: string): string {
    return join(this.#folder, name.slice(0, 2), name)
  }
}
