import { useSaveEquipment } from '../../api/strength.ts'
import type { Equipment } from '../../api/strength.ts'
import { Card } from '../../pieces/card.tsx'
import { Button } from '../../pieces/button.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'

const CHOICES = ['none', 'dumbbells', 'gym'] as const satisfies readonly Equipment[]

/** What there is to train with: asked once, and changed on the page of all strength work. */
export function EquipmentCard({ equipment }: { readonly equipment: Equipment | null }) {
  const { t } = useText()
  const save = useSaveEquipment()
  const take = (value: Equipment) =>
    save.mutate(value, {
      onSuccess: () => tell(t('strength-log.equipment-saved')),
      onError: tellError,
    })
  const title = t('strength-log.equipment')
  return (
    <Card title={title}>
      <div className="stack">
        <p className="quiet small">{t('strength-log.equipment-why')}</p>
        <div className="row">
          {CHOICES.map((value) => (
            <Button
              key={value}
              look={value === equipment ? 'primary' : 'plain'}
              aria-pressed={value === equipment}
              busy={save.isPending}
              onClick={() => take(value)}
            >
              {t(`strength-log.equipment.${value}`)}
            </Button>
          ))}
        </div>
      </div>
    </Card>
  )
}
