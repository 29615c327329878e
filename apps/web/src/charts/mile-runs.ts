/** Neighbouring months that are known, as runs: a line is drawn inside a run and never across a gap. */
export function knownRuns<Month extends { readonly known: boolean }>(
  months: readonly Month[],
): readonly (readonly Month[])[] {
  const runs: Month[][] = []
  let open = false
  for (const month of months) {
    if (!month.known) {
      open = false
      continue
    }
    if (open) runs.at(-1)?.push(month)
    else runs.push([month])
    open = true
  }
  return runs
}
