/** A line as somebody wrote it, and its right reading in the canonical form. */
/** `null`: it may be refused or asked about, but not be read. */
export type RealLine = readonly [typed: string, reading: string | null]
/** By kind. */
export type RealLines = Readonly<Record<string, readonly RealLine[]>>
