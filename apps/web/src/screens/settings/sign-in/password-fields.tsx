import { useState } from 'react'
import type { SyntheticEvent } from 'react'
import { sayError } from '../../../api/problem.ts'
import { useRemovePassword, useSetPassword } from '../../../api/sign-in-ways.ts'
import type { OwnWays } from '../../../api/sign-in-ways.ts'
import { Button } from '../../../pieces/button.tsx'
import { Checkbox, TextInput } from '../../../pieces/fields.tsx'
import { tell, tellError } from '../../../pieces/tell.ts'
import { useText } from '../../../text/use-text.ts'
import { isLastWay, RemovalQuestion } from './removal-question.tsx'

/** The password of the account: none, set, changed or removed. */
export function PasswordFields({ ways }: { readonly ways: OwnWays }) {
  const { t } = useText()
  const [edits, setEdits] = useState(false)
  const [asks, setAsks] = useState(false)
  const remove = useRemovePassword()
  const { hasPassword, email, secondStep } = ways
  return (
    <section className="stack" aria-label={t('ways.password')}>
      <h3>{t('ways.password')}</h3>
      <p className="quiet">
        {hasPassword ? t('ways.password-set', { email: email ?? '' }) : t('ways.password-none')}
      </p>
      {edits ? (
        <PasswordForm ways={ways} onClose={() => setEdits(false)} />
      ) : (
        <div className="row">
          <Button onClick={() => setEdits(true)}>
            {t(hasPassword ? 'ways.change-password' : 'ways.set-password')}
          </Button>
          {hasPassword && (
            <Button look="quiet" onClick={() => setAsks(true)}>
              {t('ways.remove-password')}
            </Button>
          )}
        </div>
      )}
      <RemovalQuestion
        opened={asks}
        ways={ways}
        also={secondStep ? t('ways.remove-both') : undefined}
        busy={remove.isPending}
        onClose={() => setAsks(false)}
        onRemove={() =>
          remove.mutate(
            { evenIfLast: isLastWay(ways) },
            {
              onSuccess: () => {
                setAsks(false)
                tell(t('ways.password-removed'))
              },
              onError: tellError,
            },
          )
        }
      />
    </section>
  )
}

function PasswordForm({ ways, onClose }: { readonly ways: OwnWays; readonly onClose: () => void }) {
  const { t } = useText()
  const save = useSetPassword()
  const [email, setEmail] = useState(ways.email ?? '')
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [endOthers, setEndOthers] = useState(ways.hasPassword)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    save.mutate(
      { email: email.trim(), password, current: current === '' ? null : current, endOthers },
      {
        onSuccess: () => {
          tell(t('ways.password-saved'))
          onClose()
        },
      },
    )
  }
  return (
    <form className="stack" onSubmit={submit}>
      <TextInput
        label={t('ways.email')}
        type="email"
        autoComplete="username"
        required
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      {ways.needsCurrentPassword && (
        <TextInput
          label={t('ways.current-password')}
          description={t('ways.forgotten')}
          type="password"
          autoComplete="current-password"
          required
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={t('ways.new-password')}
        description={t('ways.password-rule')}
        type="password"
        autoComplete="new-password"
        required
        minLength={12}
        value={password}
        error={save.error === null ? undefined : sayError(save.error)}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Checkbox
        label={t('ways.end-others')}
        checked={endOthers}
        onChange={(event) => setEndOthers(event.currentTarget.checked)}
      />
      <div className="row">
        <Button type="submit" look="primary" busy={save.isPending}>
          {t('ways.save-password')}
        </Button>
        <Button onClick={onClose}>{t('ways.cancel')}</Button>
      </div>
    </form>
  )
}
