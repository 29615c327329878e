import { useState } from 'react'
import { sayError } from '../../api/problem.ts'
import { useSaveResult } from '../../api/results.ts'
import { Button } from '../../pieces/button.tsx'
import { tell } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { sayTimeInWords } from '../../words/time-words.ts'
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
  const text = useText()
  const { t } = text
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
          tell(t('races.saved', { time: sayTimeInWords(saved.timeS, text) }))
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
          {t('races.save')}
        </Button>
        <Button onClick={onDone}>{t('races.cancel')}</Button>
      </div>
    </form>
  )
}
