import css from './chips.module.css'

interface ManyChipsProps<T extends string | number> {
  readonly legend: string
  readonly value: readonly T[]
  readonly options: readonly { readonly value: T; readonly label: string; readonly says?: string }[]
  readonly onChange: (value: readonly T[]) => void
}

/** Any number of choices among a few, all in sight. */
export function ManyChips<T extends string | number>(props: ManyChipsProps<T>) {
  const { legend, value, options, onChange } = props
  return (
    <fieldset className={css['field']}>
      <legend>{legend}</legend>
      <div className={css['chips']}>
        {options.map((option) => (
          <label key={option.value} className={css['chip']}>
            <input
              type="checkbox"
              checked={value.includes(option.value)}
              aria-label={option.says}
              onChange={(event) => {
                const others = value.filter((one) => one !== option.value)
                onChange(event.currentTarget.checked ? [...others, option.value] : others)
              }}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
