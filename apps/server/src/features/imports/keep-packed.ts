import type { Context } from '../../context.ts'
import { isDiskCode } from '../../jobs/keep-entries.ts'
import type { KeptEntry, PackedEntry } from '../../jobs/keep-entries.ts'
import type { KeptOriginal } from '../../files/originals.ts'

/** So many entries in one task: the way to a thread and back costs as much as a small file. */
const ENTRIES_AT_ONCE = 16

interface Waiting {
  readonly entry: PackedEntry
  readonly resolve: (kept: KeptOriginal | null) => void
  readonly reject: (error: unknown) => void
}

/** Has worker threads unpack the entries of one zip and keep their bytes, some at a time. */
export class PackedKeeper {
  readonly #context: Context
  readonly #zip: string
  #waiting: Waiting[] = []

  constructor(context: Context, zip: string) {
    this.#context = context
    this.#zip = zip
  }

  /**
   * Keeps an entry; `null` where the thread was lost, which says nothing of the entry. Throws for a
   * damaged one, and with the code of the disk where that is at fault.
   */
  keep(entry: PackedEntry): Promise<KeptOriginal | null> {
    const kept = new Promise<KeptOriginal | null>((resolve, reject) => {
      this.#waiting.push({ entry, resolve, reject })
    })
    if (this.#waiting.length >= ENTRIES_AT_ONCE) void this.#send()
    else if (this.#waiting.length === 1) setImmediate(() => void this.#send())
    return kept
  }

  async #send(): Promise<void> {
    const group = this.#waiting
    this.#waiting = []
    if (group.length === 0) return
    const entries = group.map(({ entry }) => entry)
    const { dataDir, readers, log } = this.#context
    try {
      const kept = await readers.keep({ zip: this.#zip, dataDir, entries })
      for (const [i, one] of group.entries()) settle(one, kept[i])
    } catch (error) {
      log.warn({ err: error }, 'a thread that unpacks was lost')
      for (const { resolve } of group) resolve(null)
    }
  }
}

function settle({ resolve, reject }: Waiting, kept: KeptEntry | undefined): void {
  if (kept !== undefined && 'sha256' in kept) resolve(kept)
  else if (kept !== undefined && 'diskCode' in kept) {
    reject(Object.assign(new Error('the disk failed'), { code: kept.diskCode }))
  } else reject(new Error('the entry is damaged'))
}

/** Whether an error is the disk's: the whole import stops, for no file is at fault. */
export const isDiskFault = (error: unknown): boolean =>
  isDiskCode((error as NodeJS.ErrnoException).code)
