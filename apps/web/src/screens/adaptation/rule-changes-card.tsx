import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { adaptationQuery } from '../../api/adaptation.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import { ChangeView } from './change-view.tsx'

const LATEST = 12
const SHOWN_AT_FIRST = 3

/** The log of what the rules changed, each with its diff. */
export function RuleChangesCard() {
  const { t } = useText()
  const [all, setAll] = useState(false)
  const changes = (useQuery(adaptationQuery).data?.changes ?? []).slice(0, LATEST)
  if (changes.length === 0) return null
  const shown = all ? changes : changes.slice(0, SHOWN_AT_FIRST)
  const more = changes.length - shown.length
  return (
    <Card title={t('adapt-screen.changes')} aside={t('adapt-screen.changes-undo')}>
      <ul className="stack" style={{ listStyle: 'none' }}>
        {shown.map((change) => (
          <ChangeView key={change.id} change={change} />
        ))}
      </ul>
      {more > 0 && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('adapt-screen.show-more-changes', { count: more })}
        </Button>
      )}
    </Card>
  )
}
