import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sayError } from '../../api/problem.ts'
import { heldChangesQuery, useAnswerHeldChange } from '../../api/squad.ts'
import type { HeldChange } from '../../api/squad.ts'
import { AskedPlace } from '../../pieces/asked-place.tsx'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { TextInput } from '../../pieces/fields.tsx'
import { Page } from '../../pieces/page.tsx'
import { tell } from '../../pieces/tell.ts'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import type { WebText } from '../../text/shown-reader.ts'
import { saysItsLength } from './says-its-length.ts'
import css from './squad.module.css'

/** Changes of plans that wait for the coach: approve, refuse, or type another session. */
export function HeldChangesPage() {
  const query = useQuery(heldChangesQuery)
  const { t } = useText()
  if (query.data === undefined) {
    return query.error === null ? (
      <WaitingPage heading={t('squad.queue')} heights={[180, 180]} />
    ) : (
      <Page heading={t('squad.queue')}>
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    )
  }
  const { items } = query.data
  return (
    <Page
      heading={t('squad.queue-heading', { count: items.length })}
      above={t('squad.queue')}
      below={t('squad.queue-how')}
      actions={<ButtonLink to="/squad">{t('squad.back')}</ButtonLink>}
    >
      {items.length === 0 && <p className="quiet">{t('squad.queue-none')}</p>}
      {items.map((change, i) =>
        items[i - 1]?.athleteId === change.athleteId ? (
          <HeldCard key={change.id} change={change} />
        ) : (
          // The row of the squad leads to the first change of its runner.
          <AskedPlace key={change.id} id={change.athleteId}>
            <HeldCard change={change} />
          </AskedPlace>
        ),
      )}
    </Page>
  )
}

function HeldCard({ change }: { readonly change: HeldChange }) {
  const text = useText()
  const { t, say } = text
  const { id, athleteId, name, reason, sessions } = change
  const [word, setWord] = useState('')
  const [typed, setTyped] = useState<string | null>(null)
  const answer = useAnswerHeldChange()
  const send = (accept: boolean, instead: string | null) =>
    answer.mutate(
      { athleteId, id, accept, text: instead, word: word.trim() },
      { onSuccess: () => tell(t('squad.answered')) },
    )
  return (
    <Card title={name}>
      <div className="stack">
        <p>{say(reason)}</p>
        <ul className={css['notes']}>
          {sessions.map((one) => (
            <li key={one.id}>
              {sayLines(text, one).map((line) => (
                <p key={line}>{line}</p>
              ))}
            </li>
          ))}
        </ul>
        <TextInput
          label={t('squad.word')}
          maxLength={1000}
          value={word}
          onChange={(event) => setWord(event.currentTarget.value)}
        />
        {typed !== null && (
          <TextInput
            label={t('squad.give-text')}
            description={t('squad.give-text-how')}
            autoFocus
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        {answer.error !== null && <p role="alert">{sayError(answer.error)}</p>}
        <div className="row">
          {typed === null ? (
            <>
              <Button look="primary" busy={answer.isPending} onClick={() => send(true, null)}>
                {t('squad.approve')}
              </Button>
              <Button busy={answer.isPending} onClick={() => send(false, null)}>
                {t('squad.refuse')}
              </Button>
              {sessions.length > 0 && (
                <Button look="quiet" onClick={() => setTyped('')}>
                  {t('squad.edit')}
                </Button>
              )}
            </>
          ) : (
            <>
              <Button
                look="primary"
                busy={answer.isPending}
                disabled={typed.trim() === ''}
                onClick={() => send(false, typed.trim())}
              >
                {t('squad.edit-do')}
              </Button>
              <Button look="quiet" onClick={() => setTyped(null)}>
                {t('people.cancel')}
              </Button>
            </>
          )}
        </div>
      </div>
    </Card>
  )
}

function sayLines(
  { t, say }: WebText,
  { before, after }: HeldChange['sessions'][number],
): readonly string[] {
  const line = (when: 'before' | 'after', { title, day, distanceM }: NonNullable<typeof before>) =>
    saysItsLength(say(title))
      ? t(`squad.${when}-titled`, { title: say(title), day })
      : t(`squad.${when}`, { title: say(title), day, lengthM: distanceM })
  return [
    before === null ? t('squad.before-none') : line('before', before),
    after === null ? t('squad.after-none') : line('after', after),
  ]
}
