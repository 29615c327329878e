/** A line as somebody wrote it, and its right reading in the canonical form. */
type RealLine = readonly [typed: string, reading: string]
/** By kind. */
export type RealLines = Readonly<Record<string, readonly RealLine[]>>
