import { TextInput } from '@mantine/core'
import { useState } from 'react'

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
  const [text, setText] = useState(value === null ? '' : String(value))
  const number = Number(text.replace(',', '.'))
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
      error={outside ? sayRange(min, max) : undefined}
      onChange={(event) => {
        const typed = event.currentTarget.value
        setText(typed)
        const read = Number(typed.replace(',', '.'))
        if (typed.trim() === '') onChange(null)
        else if (Number.isFinite(read)) onChange(read)
      }}
    />
  )
}

function sayRange(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return `A number from ${min} to ${max}.`
  return min === undefined ? `A number up to ${max}.` : `A number from ${min}.`
}
