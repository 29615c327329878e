import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { myAthletesQuery, useLeaveAthlete } from '../../api/people.ts'
import type { MyAthlete } from '../../api/people.ts'
import { sayError } from '../../api/problem.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { tell } from '../../pieces/tell.ts'
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
  const [asked, setAsked] = useState(false)
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
          aria-label={t('people.leave-of', { name })}
          onClick={() => setAsked(true)}
        >
          {t('people.leave')}
        </Button>
      </div>
      <Dialog
        size="small"
        opened={asked}
        onClose={() => setAsked(false)}
        title={t('people.leave-of', { name })}
      >
        <Leave athlete={athlete} onDone={() => setAsked(false)} />
      </Dialog>
    </li>
  )
}

interface LeaveProps {
  readonly athlete: MyAthlete
  readonly onDone: () => void
}

/** Only the runner can give the access back, so it is asked first. */
function Leave({ athlete: { athleteId, name }, onDone }: LeaveProps) {
  const { t } = useText()
  const leave = useLeaveAthlete()
  return (
    <div className="stack">
      <p>{t('people.leave-sure', { name })}</p>
      {leave.error !== null && <p role="alert">{sayError(leave.error)}</p>}
      <div className="row">
        <Button
          look="stop"
          busy={leave.isPending}
          onClick={() =>
            leave.mutate(athleteId, {
              onSuccess: () => {
                onDone()
                tell(t('people.left'))
              },
            })
          }
        >
          {t('people.leave')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('people.cancel')}
        </Button>
      </div>
    </div>
  )
}
