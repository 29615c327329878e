import type { ExportedMornings } from '../../api/mornings.ts'
import { useChooseMornings } from '../../api/mornings.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'

interface ExportedCardProps {
  readonly exported: ExportedMornings
  /** Only while the question is open; else the choice can be changed, too. */
  readonly questionOnly?: boolean
}

/** Asks once whether the mornings of exports are to be used, and takes the answer back. */
export function ExportedCard({ exported, questionOnly = false }: ExportedCardProps) {
  const { t } = useText()
  const choose = useChooseMornings()
  const { choice, values, firstDay, lastDay } = exported
  const isAsked = choice === null && values > 0
  if (!isAsked && (questionOnly || choice === null)) return null
  const say = (next: 'use' | 'leave') =>
    choose.mutate(next, {
      onSuccess: () => tell(t(next === 'use' ? 'morning.export-used' : 'morning.export-left')),
      onError: tellError,
    })
  const key = isAsked ? 'asked' : choice === 'use' ? 'on' : 'off'
  return (
    <Card title={t(`morning.export-${key}`)}>
      <div className="stack">
        {firstDay !== null && lastDay !== null && (
          <p className="quiet">
            {t('morning.export-holds', { values, fromDay: firstDay, toDay: lastDay })}
          </p>
        )}
        <p className="quiet small">{t(`morning.export-${key}-why`)}</p>
        <div className="row">
          {choice !== 'use' && (
            <Button
              look={isAsked ? 'primary' : 'plain'}
              busy={choose.isPending}
              onClick={() => say('use')}
            >
              {t('morning.export-use')}
            </Button>
          )}
          {choice !== 'leave' && (
            <Button look="quiet" busy={choose.isPending} onClick={() => say('leave')}>
              {t(isAsked ? 'morning.export-leave' : 'morning.export-delete')}
            </Button>
          )}
        </div>
      </div>
    </Card>
  )
}
