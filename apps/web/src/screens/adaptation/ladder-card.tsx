import { useQuery } from '@tanstack/react-query'
import { useAddEvent } from '../../api/adaptation.ts'
import type { Ladder } from '../../api/adaptation.ts'
import { sessionQuery } from '../../api/session.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { siteName } from '../../words/adaptation-words.ts'
import css from './adaptation.module.css'

/** One way back, by its steps. */
export function LadderCard({ ladder }: { readonly ladder: Ladder }) {
  const { say, t } = useText()
  const add = useAddEvent()
  const today = useQuery(sessionQuery).data?.today ?? ''
  const now = ladder.rungs[ladder.rung]
  const set = (rung: number) =>
    add.mutate(
      { kind: 'rung-set', day: today, injuryId: ladder.injuryId, rung },
      { onSuccess: () => tell(t('adapt-screen.return-step-set')), onError: tellError },
    )
  const over = () =>
    add.mutate(
      { kind: 'cleared', day: today, about: ladder.injuryId, clinician: true },
      { onSuccess: () => tell(t('adapt-screen.return-ended')), onError: tellError },
    )
  return (
    <Card
      title={t('adapt-screen.return')}
      aside={t('adapt-screen.return-aside', { site: siteName(ladder.site), day: ladder.since })}
    >
      <div className="stack">
        <ol className={css['rungs']}>
          {ladder.rungs.map((rung, i) => (
            <li key={rung.name.code} aria-current={i === ladder.rung ? 'step' : undefined}>
              {i === ladder.rung
                ? t('adapt-screen.return-here', { step: rung.name })
                : say(rung.name)}
            </li>
          ))}
        </ol>
        {now !== undefined && (
          <>
            <p>{say(now.about)}</p>
            <p>{say(ladder.next)}</p>
            <p className="quiet">{t('adapt-screen.calf-strength', { what: now.calf })}</p>
          </>
        )}
        <p className="quiet small">{t('adapt-screen.return-pain')}</p>
        <details>
          <summary>{t('adapt-screen.return-set')}</summary>
          <div className="row">
            {ladder.rungs.map((rung, i) => (
              <Button key={rung.name.code} busy={add.isPending} onClick={() => set(i)}>
                {t('adapt-screen.return-step', { number: i + 1, step: rung.name })}
              </Button>
            ))}
            <Button busy={add.isPending} onClick={over}>
              {t('adapt-screen.return-end')}
            </Button>
          </div>
        </details>
      </div>
    </Card>
  )
}
