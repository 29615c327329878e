import { useQuery } from '@tanstack/react-query'
import { myAthletesQuery, useLeaveAthlete } from '../../api/people.ts'
import type { MyAthlete } from '../../api/people.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { sayShares } from './say-fields.ts'
import css from './people.module.css'

/** The runners whose training this person sees; nothing while there are none. */
export function MyAthletesCard() {
  const { t } = useText()
  const { data } = useQuery(myAthletesQuery)
  if (data === undefined || data.items.length === 0) return null
  return (
    <Card title={t('people.mine')}>
      <ul className={css['list']}>
        {data.items.map((one) => (
          <AthleteLine key={one.athleteId} athlete={one} />
        ))}
      </ul>
    </Card>
  )
}

function AthleteLine({ athlete }: { readonly athlete: MyAthlete }) {
  const text = useText()
  const { t } = text
  const { athleteId, name, role, fields, waitsForGuardian } = athlete
  const leave = useLeaveAthlete()
  return (
    <li>
      <div>
        <p>
          <strong>{name}</strong>
        </p>
        <p className="quiet">
          {waitsForGuardian
            ? t('people.waits')
            : t('people.mine-line', {
                role: t(`people.role.${role}`),
                shares: sayShares(text, fields),
              })}
        </p>
      </div>
      <div className="row">
        {role === 'guardian' && (
          <ButtonLink
            to="/people"
            search={{ of: athleteId }}
            aria-label={t('people.decide-of', { name })}
          >
            {t('people.decide')}
          </ButtonLink>
        )}
        <Button
          look="quiet"
          busy={leave.isPending}
          aria-label={t('people.leave-of', { name })}
          onClick={() =>
            leave.mutate(athleteId, {
              onSuccess: () => tell(t('people.left')),
              onError: tellError,
            })
          }
        >
          {t('people.leave')}
        </Button>
      </div>
    </li>
  )
}
