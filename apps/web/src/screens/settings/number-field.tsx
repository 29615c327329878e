import { TextInput } from '../../pieces/fields.tsx'
import { useState } from 'react'
import { useText } from '../../text/use-text.ts'
import type { WebText } from '../../text/shown-reader.ts'
import { readNumber, sayTyped } from '../../words/typed-number.ts'

interface NumberFieldProps {
  readonly label: string
  readonly value: number | null
  readonly description?: string
  readonly min?: number
  readonly max?: number
  readonly onChange: (value: number | null) => void
}

/** A number that may be left empty. */
export function NumberField({ label, value, description, min, max, onChange }: NumberFieldProps) {
  const said = useText()
  const [text, setText] = useState(value === null ? '' : sayTyped(value, said.reader.locale))
  const number = readNumber(text)
  const outside =
    text.trim() !== '' &&
    (!Number.isFinite(number) ||
      (min !== undefined && number < min) ||
      (max !== undefined && number > max))
  return (
    <TextInput
      label={label}
      {...(description === undefined ? {} : { description })}
      inputMode="decimal"
      value={text}
      error={outside ? sayRange(said, min, max) : undefined}
      onChange={(event) => {
        const typed = event.currentTarget.value
        setText(typed)
        const read = readNumber(typed)
        if (typed.trim() === '') onChange(null)
        else if (Number.isFinite(read)) onChange(read)
      }}
    />
  )
}

function sayRange({ t }: WebText, min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return t('settings.number-from-to', { min, max })
  return min === undefined
    ? t('settings.number-up-to', { max: max ?? 0 })
    : t('settings.number-from', { min })
}
