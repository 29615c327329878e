import { Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useAnswerWatchCheck, watchChecksQuery } from '../../api/watch-checks.ts'
import type { WatchAnswer, WatchCheck } from '../../api/watch-checks.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Chips } from '../../pieces/chips.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'

const ANSWERS = ['as-planned', 'off', 'not-used'] as const

/** Asked once for each format, when the first run with it is over. */
export function WatchQuestions() {
  const checks = useQuery(watchChecksQuery).data ?? []
  const { t } = useText()
  const [open] = checks.filter(({ asks }) => asks)
  if (open === undefined) return null
  const which = { format: t(`delivery.format.${open.format}`), day: open.day }
  return (
    <Card title={t('delivery.watch')}>
      <div className="stack">
        <p className="quiet">{t('delivery.check.which', which)}</p>
        <WatchAnswerForm key={open.format} check={open} />
        <p className="quiet small">{t('delivery.check.once')}</p>
      </div>
    </Card>
  )
}

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
          autosize
          minRows={2}
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
