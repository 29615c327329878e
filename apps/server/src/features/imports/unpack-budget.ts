/** Exports pack at about 1:10, text alone at 1:30: more than this is no export. */
const UNPACKED_PER_PACKED = 60
/** Any import may unpack so much, however small it is. */
const LEAST_BYTES = 512 * 1024 ** 2
/** And none more than this. */
const MOST_BYTES = 40 * 1024 ** 3

/**
 * How much one import may unpack in all. Each file may be harmless and a thousand of them fill the disk:
 * a zip of 2 MB can hold 2 GB in files of 19 MB.
 */
export class UnpackBudget {
  readonly mostBytes: number
  #taken = 0

  constructor(uploadedBytes: number) {
    const wanted = UNPACKED_PER_PACKED * uploadedBytes
    this.mostBytes = Math.min(MOST_BYTES, Math.max(LEAST_BYTES, wanted))
  }

  /** Takes the bytes of a file; false, and nothing taken, where that would be too much. */
  take(bytes: number): boolean {
    if (this.#taken + bytes > this.mostBytes) return false
    this.#taken += bytes
    return true
  }
}
