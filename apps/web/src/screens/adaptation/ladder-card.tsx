import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAddEvent } from '../../api/adaptation.ts'
import type { Ladder } from '../../api/adaptation.ts'
import { sessionQuery } from '../../api/session.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { siteName } from '../../words/adaptation-words.ts'
import css from './adaptation.module.css'
import { LadderAnswer } from './ladder-answer.tsx'

const LIGHTS = { green: '●', amber: '▲', red: '■' } as const

/** One way back: the step the runner is on, its rules and its strength work, and one tap to answer. */
export function LadderCard({ ladder }: { readonly ladder: Ladder }) {
  const { say, t } = useText()
  const now = ladder.rungs[ladder.rung]
  const today = useQuery(sessionQuery).data?.today ?? ''
  if (now === undefined) return null
  const waits = ladder.startDay > today
  const { light } = ladder
  return (
    <Card
      title={t('rung-screen.title', {
        step: ladder.rung + 1,
        steps: ladder.rungs.length,
        name: now.name,
      })}
      aside={t('adapt-screen.return-aside', { site: siteName(ladder.site), day: ladder.since })}
    >
      <div className="stack">
        <p className={css['light']} data-light={light?.light}>
          {light === null ? (
            t('rung-screen.no-light')
          ) : (
            <>
              <strong>
                <span aria-hidden="true">{LIGHTS[light.light]}</span>{' '}
                {t(`rung-screen.light.${light.light}`)}
              </strong>{' '}
              {say(light.why)}
            </>
          )}
        </p>
        {waits ? (
          <p>{t('rung-screen.no-running', { day: ladder.startDay })}</p>
        ) : (
          <LadderAnswer ladder={ladder} day={today} />
        )}
        <p>{say(ladder.next)}</p>
        <dl className={css['rules']}>
          <Rule
            name={t('rung-screen.allows')}
            lines={ladder.stopped ? [t('rung-screen.stopped')] : [say(now.about), say(now.allows)]}
          />
          <Rule name={t('rung-screen.strength')} lines={[say(now.strength)]} />
          <Rule name={t('rung-screen.exits')} lines={now.exits.map(say)} />
          <Rule name={t('rung-screen.entry')} lines={[say(now.entry)]} />
          <Rule name={t('rung-screen.ends')} lines={[say(ladder.ends)]} />
        </dl>
        <p className="quiet small">{t('rung-screen.stop')}</p>
        <AllSteps ladder={ladder} />
        <SetStep ladder={ladder} day={today} />
        <Link to="/pain">{t('rung-screen.history')}</Link>
      </div>
    </Card>
  )
}

function Rule({ name, lines }: { readonly name: string; readonly lines: readonly string[] }) {
  return (
    <div>
      <dt>{name}</dt>
      {lines.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
    </div>
  )
}

function AllSteps({ ladder }: { readonly ladder: Ladder }) {
  const { say, t } = useText()
  return (
    <details>
      <summary>{t('rung-screen.all')}</summary>
      <ol className={css['rungs']}>
        {ladder.rungs.map((rung, i) => (
          <li key={rung.name.code} aria-current={i === ladder.rung ? 'step' : undefined}>
            <strong>{say(rung.name)}</strong>
            <ul>
              {[rung.about, rung.allows, rung.entry, ...rung.exits, rung.strength].map((line) => (
                <li key={line.code}>{say(line)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** A clinician may know better than the rules. */
function SetStep({ ladder, day }: { readonly ladder: Ladder; readonly day: string }) {
  const { t } = useText()
  const add = useAddEvent()
  const set = (rung: number) =>
    add.mutate(
      { kind: 'rung-set', day, injuryId: ladder.injuryId, rung },
      { onSuccess: () => tell(t('adapt-screen.return-step-set')), onError: tellError },
    )
  const over = () =>
    add.mutate(
      { kind: 'cleared', day, about: ladder.injuryId, clinician: true },
      { onSuccess: () => tell(t('adapt-screen.return-ended')), onError: tellError },
    )
  return (
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
  )
}
