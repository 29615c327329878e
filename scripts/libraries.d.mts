export const LIBRARIES: readonly string[]
export function libraryFolder(name: string): string
export function manifestOf(name: string): {
  readonly exports: Readonly<Record<string, { readonly source: string }>>
  readonly description: string
  readonly dependencies?: Readonly<Record<string, string>>
}
export function isTestHelper(entry: string): boolean
