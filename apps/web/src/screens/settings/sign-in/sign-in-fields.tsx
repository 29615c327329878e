import { useQuery } from '@tanstack/react-query'
import { ownWaysQuery } from '../../../api/sign-in-ways.ts'
import { Loaded } from '../../../pieces/waiting.tsx'
import { useText } from '../../../text/use-text.ts'
import { LoginFields } from './login-fields.tsx'
import { PasskeyFields } from './passkey-fields.tsx'
import { PasswordFields } from './password-fields.tsx'
import { SecondStepFields } from './second-step-fields.tsx'

/** Ways to sign in beside links. All of them are optional. */
export function SignInFields() {
  const { t } = useText()
  const query = useQuery(ownWaysQuery)
  return (
    <Loaded query={query} heights={[240]}>
      {(ways) => (
        <div className="stack">
          <p className="quiet">{t('ways.why')}</p>
          <PasswordFields ways={ways} />
          <SecondStepFields ways={ways} />
          <PasskeyFields ways={ways} />
          <LoginFields ways={ways} />
        </div>
      )}
    </Loaded>
  )
}
