interface History<Month, Result> {
  readonly items: readonly Month[]
  readonly results: readonly Result[]
}

/** The last months of a history, and the results since the first of them. */
export function lastMonths<
  Month extends { readonly day: string },
  Result extends { readonly day: string },
>({ items, results }: History<Month, Result>, count: number): History<Month, Result> {
  const shown = items.slice(-count)
  const first = shown[0]?.day.slice(0, 7) ?? ''
  return { items: shown, results: results.filter(({ day }) => day >= first) }
}
