import { useState } from 'react'
import { sayError } from '../../../api/problem.ts'
import {
  useBeginSecondStep,
  useConfirmSecondStep,
  useRemoveSecondStep,
} from '../../../api/sign-in-ways.ts'
import type { OwnWays, SecondStepSecret } from '../../../api/sign-in-ways.ts'
import { Button } from '../../../pieces/button.tsx'
import { useCopy } from '../../../pieces/copy-text.ts'
import { TextInput } from '../../../pieces/fields.tsx'
import { QrCode } from '../../../pieces/qr-code.tsx'
import { tell } from '../../../pieces/tell.ts'
import { useText } from '../../../text/use-text.ts'
import css from '../settings.module.css'

/** The code of an authenticator app after the password. */
export function SecondStepFields({ ways }: { readonly ways: OwnWays }) {
  const { t } = useText()
  const [edits, setEdits] = useState(false)
  const { hasPassword, secondStep } = ways
  const close = () => setEdits(false)
  return (
    <section className="stack" aria-label={t('ways.second-step')}>
      <h3>{t('ways.second-step')}</h3>
      <p className="quiet">{t(lineOf(ways))}</p>
      {hasPassword && !edits && (
        <div>
          <Button onClick={() => setEdits(true)}>
            {t(secondStep ? 'ways.turn-off' : 'ways.begin-second-step')}
          </Button>
        </div>
      )}
      {edits &&
        hasPassword &&
        (secondStep ? <TurnOff onClose={close} /> : <SetUp onClose={close} />)}
    </section>
  )
}

function lineOf({ hasPassword, secondStep }: OwnWays) {
  if (!hasPassword) return 'ways.second-step-needs'
  return secondStep ? 'ways.second-step-on' : 'ways.second-step-off'
}

/** First the password, then the secret with a code that proves the app has it. */
function SetUp({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText()
  const begin = useBeginSecondStep()
  const [password, setPassword] = useState('')
  if (begin.data !== undefined) return <Confirm made={begin.data} onClose={onClose} />
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        begin.mutate(password)
      }}
    >
      <TextInput
        label={t('ways.current-password')}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        error={begin.error === null ? undefined : sayError(begin.error)}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit" look="primary" busy={begin.isPending}>
          {t('ways.show-code')}
        </Button>
        <Button onClick={onClose}>{t('ways.cancel')}</Button>
      </div>
    </form>
  )
}

interface ConfirmProps {
  readonly made: SecondStepSecret
  readonly onClose: () => void
}

function Confirm({ made: { address, secret, recoveryCodes }, onClose }: ConfirmProps) {
  const { t } = useText()
  const confirm = useConfirmSecondStep()
  const clipboard = useCopy()
  const [code, setCode] = useState('')
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        confirm.mutate(code.trim(), {
          onSuccess: () => {
            tell(t('ways.turned-on'))
            onClose()
          },
        })
      }}
    >
      <p>{t('ways.scan')}</p>
      <div className={css['link']}>
        <QrCode text={address} label={t('ways.code-alt')} />
        <div className="stack">
          <TextInput
            label={t('ways.secret')}
            value={secret}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
          />
        </div>
      </div>
      <h4>{t('ways.recovery')}</h4>
      <p>{t('ways.recovery-why')}</p>
      <ul className={css['codes']} aria-label={t('ways.recovery')}>
        {recoveryCodes.map((one) => (
          <li key={one}>
            <code>{one}</code>
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={() => clipboard.copy(recoveryCodes.join('\n'))}>
          {t(clipboard.copied ? 'ways.copied' : 'ways.copy-codes')}
        </Button>
      </div>
      <TextInput
        label={t('ways.code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        value={code}
        error={confirm.error === null ? undefined : sayError(confirm.error)}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit" look="primary" busy={confirm.isPending}>
          {t('ways.turn-on')}
        </Button>
        <Button onClick={onClose}>{t('ways.cancel')}</Button>
      </div>
    </form>
  )
}

const DIGITS = /^[\d\s]{6,8}$/

function TurnOff({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText()
  const remove = useRemoveSecondStep()
  const [typed, setTyped] = useState('')
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        // A password has at least twelve characters.
        const isCode = DIGITS.test(typed.trim())
        remove.mutate(
          { password: isCode ? null : typed, code: isCode ? typed.trim() : null },
          {
            onSuccess: () => {
              tell(t('ways.turned-off'))
              onClose()
            },
          },
        )
      }}
    >
      <TextInput
        label={t('ways.password-or-code')}
        description={t('ways.off-how')}
        type="password"
        autoComplete="current-password"
        required
        value={typed}
        error={remove.error === null ? undefined : sayError(remove.error)}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit" look="stop" busy={remove.isPending}>
          {t('ways.turn-off')}
        </Button>
        <Button onClick={onClose}>{t('ways.cancel')}</Button>
      </div>
    </form>
  )
}
