/** Where files lie that outlast this computer, each whole and under a name. */
export interface ObjectStore {
  readonly has: (name: string) => Promise<boolean>
  /** Keeps the file at `path` under `name`. Resolves when it is safe. */
  readonly put: (name: string, path: string) => Promise<void>
  /** Writes the file to `path`; `false` when there is none of that name. */
  readonly fetch: (name: string, path: string) => Promise<boolean>
  /** The hash of the bytes as they are; `null` when there is no such file. */
  readonly sha256Of: (name: string) => Promise<string | null>
  readonly remove: (name: string) => Promise<void>
  readonly names: () => Promise<readonly string[]>
}
