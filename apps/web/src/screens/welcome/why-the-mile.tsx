import { Link } from '@tanstack/react-router'
import { CircleSlash } from 'lucide-react'
import { useText } from '../../text/use-text.ts'
import { WHY_TOPICS } from './why-topics.ts'
import css from './welcome.module.css'

/** Why a mile helps a distance runner, and what is measured of each reason. */
export function WhyTheMile() {
  const { t } = useText()
  return (
    <section className={css['why']} aria-labelledby="why-the-mile">
      <h2 id="why-the-mile">{t('why-mile.heading')}</h2>
      <ul>
        {WHY_TOPICS.map(({ id, Icon }) => (
          <li key={id}>
            <Icon size={22} strokeWidth={1.75} aria-hidden="true" />
            <div>
              <h3>{t(`why-mile.${id}.title`)}</h3>
              <p className="quiet">{t(`why-mile.${id}.text`)}</p>
              <p className="small">
                <span className="quiet">{t('why-mile.we-measure')}</span>{' '}
                <Link to="/why" hash={id}>
                  {t(`why-mile.${id}.measure`)}
                </Link>
              </p>
            </div>
          </li>
        ))}
        <li data-not>
          <CircleSlash size={22} strokeWidth={1.75} aria-hidden="true" />
          <div>
            <h3>{t('why-mile.not.title')}</h3>
            <p className="quiet">{t('why-mile.not.text')}</p>
          </div>
        </li>
      </ul>
    </section>
  )
}
