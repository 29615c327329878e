import { Link } from '@tanstack/react-router'
import { LockKeyhole } from 'lucide-react'
import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { later } from '../../pieces/later.tsx'
import { Bone } from '../../pieces/waiting.tsx'
import { bold } from '../../text/marked.tsx'
import { useText } from '../../text/use-text.ts'
import css from './welcome.module.css'

/** The drawing and the reasons come after the words and the two ways in. */
const BelowHero = later(
  async () => (await import('./below-hero.tsx')).BelowHero,
  <Bone height={900} />,
  ['welcome', 'why', 'case', 'progress'],
)

/** The first page before there is any data: what this is, why the mile, and the two ways in. */
export function Hero({ children }: { readonly children: ReactNode }) {
  const { t, rich } = useText()
  useEffect(() => {
    document.title = `${t('welcome.title')} · Bell Lap`
  }, [t])
  return (
    <div className={css['welcome']}>
      <div className={css['hero']}>
        <header>
          <h1>{t('welcome.hero')}</h1>
          <p className={css['lead']}>{t('welcome.lead')}</p>
          <p className={css['lock']}>
            <LockKeyhole size={20} strokeWidth={1.75} aria-hidden="true" />
            <span>{rich('welcome.stays-here', { b: bold })}</span>
          </p>
          <p className={css['look']}>
            <Link to="/example">{t('welcome.look-around')}</Link>
          </p>
        </header>
        <div className={css['ways']}>{children}</div>
      </div>
      <BelowHero />
      <p className="quiet small">
        {t('welcome.runs-here')}{' '}
        <Link to="/settings" hash="data">
          {t('welcome.where-data-is')}
        </Link>
      </p>
    </div>
  )
}
