/** The fields of the forms: the browser's own, with a label, a line of help and what is wrong. */
import { useId } from 'react'
import type {
  ComponentPropsWithRef,
  CSSProperties,
  InputHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from 'react'
import css from './fields.module.css'

interface Around {
  readonly label?: ReactNode
  /** A line of help below the field. */
  readonly description?: ReactNode
  /** What is wrong; nothing for an empty text. */
  readonly error?: ReactNode
  readonly className?: string | undefined
  readonly style?: CSSProperties | undefined
}

interface FieldProps extends Around {
  readonly id: string
  readonly children: ReactNode
}

function Field({ id, label, description, error, className, style, children }: FieldProps) {
  return (
    <div className={`${css['field']} ${className ?? ''}`} style={style}>
      {label !== undefined && <label htmlFor={id}>{label}</label>}
      {children}
      {description !== undefined && (
        <p id={`${id}-help`} className={css['help']}>
          {description}
        </p>
      )}
      {/* Always there, so that a screen reader says what comes into it. */}
      <div aria-live="polite">
        {isWrong(error) && (
          <p id={`${id}-error`} className={css['error']}>
            {error}
          </p>
        )}
      </div>
    </div>
  )
}

const isWrong = (error: ReactNode): boolean =>
  error !== undefined && error !== null && error !== false && error !== ''

/** Ties a field to its help and to what is wrong, for those who hear the page. */
function tied(id: string, { description, error }: Around) {
  const ids = [
    description === undefined ? [] : `${id}-help`,
    isWrong(error) ? `${id}-error` : [],
  ].flat()
  return {
    id,
    'aria-describedby': ids.length === 0 ? undefined : ids.join(' '),
    'aria-invalid': isWrong(error) || undefined,
  }
}

type TextInputProps = Around &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof Around | 'size' | 'id'> &
  Pick<ComponentPropsWithRef<'input'>, 'ref'>

/** One line of text, a day, a time or a number as it is typed. */
export function TextInput(props: TextInputProps) {
  const { label, description, error, className, style, ...rest } = props
  const id = useId()
  return (
    <Field {...{ id, label, description, error, className, style }}>
      <input type="text" {...rest} {...tied(id, props)} />
    </Field>
  )
}

type NumberInputProps = Omit<TextInputProps, 'value' | 'onChange' | 'type'> & {
  readonly value: number | ''
  /** Nothing typed is ''. */
  readonly onChange: (value: number | '') => void
}

/** A number with the keys for numbers. */
export function NumberInput({ onChange, ...rest }: NumberInputProps) {
  return (
    <TextInput
      {...rest}
      type="number"
      inputMode="decimal"
      onChange={({ currentTarget: { value, valueAsNumber } }) =>
        onChange(value === '' || Number.isNaN(valueAsNumber) ? '' : valueAsNumber)
      }
    />
  )
}

type Option =
  | string
  | { readonly value: string; readonly label: string; readonly disabled?: boolean }

type NativeSelectProps = Around &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof Around | 'size' | 'id'> & {
    readonly data?: readonly Option[]
  }

/** One choice of a list. */
export function NativeSelect(props: NativeSelectProps) {
  const { label, description, error, className, style, data, children, ...rest } = props
  const id = useId()
  return (
    <Field {...{ id, label, description, error, className, style }}>
      <select {...rest} {...tied(id, props)}>
        {children}
        {data?.map((option) => {
          const {
            value,
            label: name,
            ...more
          } = typeof option === 'string' ? { value: option, label: option } : option
          return (
            <option key={value} value={value} {...more}>
              {name}
            </option>
          )
        })}
      </select>
    </Field>
  )
}

type TextareaProps = Around & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof Around | 'id'>

/** Some lines of text; it grows with them where the browser can. */
export function Textarea(props: TextareaProps) {
  const { label, description, error, className, style, ...rest } = props
  const id = useId()
  return (
    <Field {...{ id, label, description, error, className, style }}>
      <textarea {...rest} {...tied(id, props)} />
    </Field>
  )
}

type CheckboxProps = Pick<Around, 'label' | 'description'> &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'size' | 'id'>

/** Yes or no. */
export function Checkbox(props: CheckboxProps) {
  const { label, description, ...rest } = props
  const id = useId()
  return (
    <div className={css['tick']}>
      <input type="checkbox" {...rest} {...tied(id, props)} />
      <div>
        <label htmlFor={id}>{label}</label>
        {description !== undefined && (
          <p id={`${id}-help`} className={css['help']}>
            {description}
          </p>
        )}
      </div>
    </div>
  )
}

interface SegmentedControlProps {
  readonly value: string
  readonly data: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
  readonly fullWidth?: boolean
  readonly 'aria-label'?: string
  readonly 'aria-labelledby'?: string
}

/** One choice of a few that lie next to each other; one is always chosen. */
export function SegmentedControl(props: SegmentedControlProps) {
  const { value, data, onChange, fullWidth, ...named } = props
  const name = useId()
  return (
    <div
      role="radiogroup"
      {...named}
      className={css['segments']}
      data-full-width={fullWidth || undefined}
    >
      {data.map((one) => (
        <label key={one.value}>
          <input
            type="radio"
            name={name}
            checked={one.value === value}
            onChange={() => onChange(one.value)}
          />
          <span>{one.label}</span>
        </label>
      ))}
    </div>
  )
}
