import { Link } from '@tanstack/react-router'
import { useText } from '../../text/use-text.ts'
import css from './view-switch.module.css'

export type PlanViewName = 'weeks' | 'month'

/** Weeks of the plan, or a month: two addresses of the same page. */
export function ViewSwitch({ view }: { readonly view: PlanViewName }) {
  const { t } = useText()
  const current = (one: PlanViewName) => (one === view ? 'page' : undefined)
  return (
    <nav className={css['switch']} aria-label={t('plan-screen.view')} data-not-printed>
      <Link to="/plan" search={{}} replace aria-current={current('weeks')}>
        {t('plan-screen.view-weeks')}
      </Link>
      <Link to="/plan" search={{ view: 'month' }} replace aria-current={current('month')}>
        {t('plan-screen.view-month')}
      </Link>
    </nav>
  )
}
