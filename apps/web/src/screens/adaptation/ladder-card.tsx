import { useQuery } from '@tanstack/react-query'
import { adaptationQuery, useAddEvent } from '../../api/adaptation.ts'
import type { Ladder } from '../../api/adaptation.ts'
import { sessionQuery } from '../../api/session.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { SITE_NAMES } from '../../words/adaptation-words.ts'
import { sayShortDay } from '../../words/say-day.ts'
import css from './adaptation.module.css'

/** Where the runner stands on the way back after an injury. */
export function LadderCards() {
  const ladders = useQuery(adaptationQuery).data?.ladders ?? []
  return ladders.map((ladder) => <LadderCard key={ladder.injuryId} ladder={ladder} />)
}

function LadderCard({ ladder }: { readonly ladder: Ladder }) {
  const { say } = useText()
  const add = useAddEvent()
  const today = useQuery(sessionQuery).data?.today ?? ''
  const now = ladder.rungs[ladder.rung]
  const set = (rung: number) =>
    add.mutate(
      { kind: 'rung-set', day: today, injuryId: ladder.injuryId, rung },
      { onSuccess: () => tell('The way back follows.'), onError: tellError },
    )
  const over = () =>
    add.mutate(
      { kind: 'cleared', day: today, about: ladder.injuryId, clinician: true },
      { onSuccess: () => tell('The way back is over.'), onError: tellError },
    )
  const site = SITE_NAMES[ladder.site as keyof typeof SITE_NAMES] ?? ladder.site
  return (
    <Card title="The way back" aside={`${site}, since ${sayShortDay(ladder.since)}`}>
      <div className="stack">
        <ol className={css['rungs']}>
          {ladder.rungs.map((rung, i) => (
            <li key={rung.name.code} aria-current={i === ladder.rung ? 'step' : undefined}>
              {say(rung.name)}
              {i === ladder.rung ? ' – you are here' : ''}
            </li>
          ))}
        </ol>
        {now !== undefined && (
          <>
            <p>{say(now.about)}</p>
            <p>{say(ladder.next)}</p>
            <p className="quiet">Calf strength: {say(now.calf)}</p>
          </>
        )}
        <p className="quiet small">
          Pain up to 2 is fine; a complaint that is known and stable may reach 5 if it settles by
          the next morning. Worse mornings or more than 5 go back one rung. A sudden pop, a swollen
          calf, pain at night or fever: stop and see a clinician.
        </p>
        <details>
          <summary>With a clinician: set the rung</summary>
          <div className="row">
            {ladder.rungs.map((rung, i) => (
              <Button key={rung.name.code} busy={add.isPending} onClick={() => set(i)}>
                {i + 1} {say(rung.name)}
              </Button>
            ))}
            <Button busy={add.isPending} onClick={over}>
              All clear, end the way back
            </Button>
          </div>
        </details>
      </div>
    </Card>
  )
}
