interface HeadRowProps {
  /** The first names the rows; the others stand over numbers. */
  readonly columns: readonly string[]
}

/** The head of a table of numbers. */
export function HeadRow({ columns }: HeadRowProps) {
  return (
    <thead>
      <tr>
        {columns.map((name, index) => (
          <th key={name} scope="col" data-number={index > 0 || undefined}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  )
}
