import type { FormView } from '../../api/form.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { keyOf } from '../../text/say.tsx'
import { useText } from '../../text/use-text.ts'
import css from './form.module.css'

/** For who has no running dynamics: which watch or sensor measures them, and what a phone can show. */
export function NoDynamics() {
  const { t } = useText()
  return (
    <div className={css['two']}>
      <Card title={t('form.screen.which-watch')}>
        <div className="stack">
          <ul style={{ paddingLeft: 20 }} className="stack">
            <li>{t('form.screen.which-wrist')}</li>
            <li>{t('form.screen.which-strap')}</li>
            <li>{t('form.screen.which-pod')}</li>
          </ul>
          <p className="quiet">{t('form.screen.which-files')}</p>
          <div>
            <ButtonLink to="/imports" look="primary">
              {t('form.screen.import')}
            </ButtonLink>
          </div>
        </div>
      </Card>
      <PhoneCard />
    </div>
  )
}

/** The way to the video lab. */
export function PhoneCard() {
  const { t } = useText()
  return (
    <Card title={t('form.screen.with-phone')}>
      <div className="stack">
        <p>{t('form.screen.phone-film')}</p>
        <div>
          <ButtonLink to="/form/video">{t('form.screen.open-lab')}</ButtonLink>
        </div>
      </div>
    </Card>
  )
}

/** What a model of the runner still needs, and how much of it. */
export function MissingCard({ missing }: { readonly missing: FormView['missing'] }) {
  const { t, say } = useText()
  return (
    <Card title={t('form.screen.missing')}>
      <ul style={{ paddingLeft: 20 }}>
        {missing.map((one) => (
          <li key={keyOf(one)}>{say(one)}</li>
        ))}
      </ul>
    </Card>
  )
}
