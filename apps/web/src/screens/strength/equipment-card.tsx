import type { Equipment } from '../../api/strength.ts'
import { Card } from '../../pieces/card.tsx'
import { Button } from '../../pieces/button.tsx'
import { useText } from '../../text/use-text.ts'
import type { StrengthLog } from './strength-log.ts'

const CHOICES = ['none', 'dumbbells', 'gym'] as const satisfies readonly Equipment[]

interface EquipmentCardProps {
  readonly equipment: Equipment | null
  readonly log: Pick<StrengthLog, 'saveEquipment' | 'waiting'>
}

/** What there is to train with: asked once, and changed on the page of all strength work; kept here without a connection. */
export function EquipmentCard({ equipment, log }: EquipmentCardProps) {
  const { t } = useText()
  const isWaiting = log.waiting.some(({ kind }) => kind === 'equipment')
  return (
    <Card title={t('strength-log.equipment')}>
      <div className="stack">
        <p className="quiet small">{t('strength-log.equipment-why')}</p>
        <div className="row">
          {CHOICES.map((value) => (
            <Button
              key={value}
              look={value === equipment ? 'primary' : 'plain'}
              aria-pressed={value === equipment}
              onClick={() => log.saveEquipment(value)}
            >
              {t(`strength-log.equipment.${value}`)}
            </Button>
          ))}
        </div>
        <p className="quiet small" role="status">
          {isWaiting && t('strength-log.equipment-waits')}
        </p>
      </div>
    </Card>
  )
}
