import { useState } from 'react'
import { sayError } from '../../api/problem.ts'
import { useSaveResult } from '../../api/results.ts'
import { Button } from '../../pieces/button.tsx'
import { tell } from '../../pieces/tell.ts'
import { textNow } from '../../text/shown-reader.ts'
import { ResultFields } from './result-fields.tsx'
import { resultInputOf } from './result-form.ts'
import type { ResultForm, ResultFormErrors } from './result-form.ts'

interface ResultEditorProps {
  /** `null` for a new result. */
  readonly id: string | null
  readonly start: ResultForm
  readonly excluded: boolean
  readonly today: string
  readonly onDone: () => void
}

export function ResultEditor({ id, start, excluded, today, onDone }: ResultEditorProps) {
  const [form, setForm] = useState(start)
  const [errors, setErrors] = useState<ResultFormErrors>({})
  const save = useSaveResult()
  const submit = () => {
    const read = resultInputOf(form, today)
    setErrors(read.ok ? {} : read.errors)
    if (!read.ok) return
    save.mutate(
      { id, input: { ...read.input, excludedFromEstimate: excluded } },
      {
        onSuccess: (saved) => {
          tell(`Saved: ${textNow().say(saved.readAs)}.`)
          onDone()
        },
      },
    )
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <ResultFields form={form} errors={errors} onChange={setForm} />
      {save.error !== null && <p role="alert">{sayError(save.error)}</p>}
      <div className="row">
        <Button type="submit" look="primary" busy={save.isPending}>
          Save
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </form>
  )
}
