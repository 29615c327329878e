import { Textarea } from '../../pieces/fields.tsx'
import { useState } from 'react'
import { useAnswerWatchCheck } from '../../api/watch-checks.ts'
import type { WatchAnswer, WatchCheck } from '../../api/watch-checks.ts'
import { Button } from '../../pieces/button.tsx'
import { Chips } from '../../pieces/chips.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'

const ANSWERS = ['as-planned', 'off', 'not-used'] as const

/** The answer for one format; a note where something was off. */
export function WatchAnswerForm({
  check,
  onSaved,
}: {
  readonly check: WatchCheck
  readonly onSaved?: () => void
}) {
  const { t } = useText()
  const [answer, setAnswer] = useState<WatchAnswer | null>(check.answer)
  const [note, setNote] = useState(check.note ?? '')
  const save = useAnswerWatchCheck()
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (answer === null) return
        save.mutate(
          { format: check.format, answer, note: answer === 'off' ? note : null },
          {
            onSuccess: () => {
              tell(t('delivery.check.saved'))
              onSaved?.()
            },
            onError: tellError,
          },
        )
      }}
    >
      <Chips
        legend={t('delivery.check.ask')}
        value={answer}
        options={ANSWERS.map((value) => ({ value, label: t(`delivery.check.${value}`) }))}
        onChange={setAnswer}
      />
      {answer === 'off' && (
        <Textarea
          label={t('delivery.check.note')}
          value={note}
          maxLength={500}
          rows={2}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      <div>
        <Button type="submit" disabled={answer === null} busy={save.isPending}>
          {t('delivery.check.save')}
        </Button>
      </div>
    </form>
  )
}
