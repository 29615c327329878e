import { Link } from '@tanstack/react-router'
import { useText } from '../../text/use-text.ts'
import css from './view-switch.module.css'

/** The current one is marked by the router, which otherwise takes one address for a part of the other. */
const EXACTLY = { exact: true, includeSearch: true } as const

/** Weeks of the plan, or a month: two addresses of the same page. */
export function ViewSwitch() {
  const { t } = useText()
  return (
    <nav className={css['switch']} aria-label={t('plan-screen.view')} data-not-printed>
      <Link to="/plan" search={{}} replace activeOptions={EXACTLY}>
        {t('plan-screen.view-weeks')}
      </Link>
      <Link to="/plan" search={{ view: 'month' }} replace activeOptions={EXACTLY}>
        {t('plan-screen.view-month')}
      </Link>
    </nav>
  )
}
