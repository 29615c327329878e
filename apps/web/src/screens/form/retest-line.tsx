import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formQuery } from '../../api/form.ts'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'

/** Below the weeks of the plan: when the runner's form is measured again; nothing while the runner works on nothing. */
export function RetestLine() {
  const { data } = useQuery(formQuery)
  const { t, say } = useText()
  const work = data?.work.filter(({ outcome }) => outcome === null) ?? []
  if (work.length === 0) return null
  return (
    <Card title={t('form.screen.retest-plan')}>
      <ul style={{ paddingLeft: 20 }}>
        {work.map(({ id, retestOn, cue, drill }) => (
          <li key={id}>
            {t('form.screen.retest-on', { day: retestOn, cue: say(cue), drill: say(drill) })}
          </li>
        ))}
      </ul>
      <p>
        <Link to="/form">{t('form.screen.to-form')}</Link>
      </p>
    </Card>
  )
}
