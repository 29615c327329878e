import { Link } from '@tanstack/react-router'
import type { LinkProps } from '@tanstack/react-router'
import { ButtonLink } from '../../pieces/button.tsx'
import { Page } from '../../pieces/page.tsx'
import { useText } from '../../text/use-text.ts'
import { WHY_TOPICS } from '../welcome/why-topics.ts'
import css from './why.module.css'

/** Where the runner's own numbers are. */
const SHOWN_ON = {
  form: { to: '/form', name: 'shell.form' },
  strength: { to: '/load', name: 'shell.load' },
  threshold: { to: '/progress/threshold', name: 'why-mile.threshold-page' },
  rut: { to: '/case', name: 'case.screen.nav' },
  longer: { to: '/way-back', name: 'why-mile.way-back-page' },
} as const satisfies Readonly<
  Record<(typeof WHY_TOPICS)[number]['id'], { to: LinkProps['to']; name: string }>
>

/** Why a mile, what is measured of each reason, and how sure it is. Needs no data. */
export function WhyPage() {
  const { t } = useText()
  return (
    <Page heading={t('why-mile.heading')} below={t('why-mile.below')}>
      {WHY_TOPICS.map(({ id, Icon }) => {
        const { to, name } = SHOWN_ON[id]
        return (
          <section key={id} id={id} className={css['topic']} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>
              <Icon size={22} strokeWidth={1.75} aria-hidden="true" />
              {t(`why-mile.${id}.title`)}
            </h2>
            <p>{t(`why-mile.${id}.text`)}</p>
            <h3>{t('why-mile.measured')}</h3>
            <p>{t(`why-mile.${id}.how`)}</p>
            <h3>{t('why-mile.sure')}</h3>
            <p>{t(`why-mile.${id}.sure`)}</p>
            <p className="small">
              {t('why-mile.shown-on')} <Link to={to}>{t(name)}</Link>
            </p>
          </section>
        )
      })}
      <section className={css['topic']} aria-labelledby="not-title">
        <h2 id="not-title">{t('why-mile.not.title')}</h2>
        <p>{t('why-mile.not.text')}</p>
      </section>
      <div className="row">
        <ButtonLink to="/example">{t('welcome.look-around')}</ButtonLink>
        <ButtonLink to="/welcome" look="quiet">
          {t('why-mile.start')}
        </ButtonLink>
      </div>
    </Page>
  )
}
