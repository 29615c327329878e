import { useId } from 'react'
import css from './chips.module.css'

interface ChipsProps<T extends string | number> {
  readonly legend: string
  readonly value: T | null
  readonly options: readonly { readonly value: T; readonly label: string; readonly says?: string }[]
  /** `null` when the chosen one is pressed again: nothing is compulsory. */
  readonly onChange: (value: T | null) => void
}

/** One choice among a few, all in sight; a second press takes it back. */
export function Chips<T extends string | number>(props: ChipsProps<T>) {
  const name = useId()
  const { legend, value, options, onChange } = props
  return (
    <fieldset className={css['field']}>
      <legend>{legend}</legend>
      <div className={css['chips']}>
        {options.map((option) => (
          <label key={option.value} className={css['chip']}>
            <input
              type="radio"
              name={name}
              checked={value === option.value}
              aria-label={option.says}
              onChange={() => onChange(option.value)}
              onClick={() => {
                if (value === option.value) onChange(null)
              }}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
