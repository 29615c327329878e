import { sayDay } from '@bell-lap/text/numbers'
import type { FormWork } from '../../api/form.ts'
import { useEndWork } from '../../api/form.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import css from './form.module.css'

/** What the runner works on, when it is measured again, and what that said. */
export function WorkCards({ work }: { readonly work: readonly FormWork[] }) {
  return work.map((one) => <WorkCard key={one.id} work={one} />)
}

function WorkCard({ work }: { readonly work: FormWork }) {
  const { t, say, reader } = useText()
  const end = useEndWork()
  const { state, outcome, notYet, retestOn, begunOn } = work
  return (
    <Card title={t('form.screen.working', { cue: say(work.cue) })}>
      <div className={css['two']}>
        <div className="stack">
          <p>{t('form.screen.working-since', { drill: say(work.drill), day: begunOn })}</p>
          <p className="quiet">{say(work.strides)}</p>
          <div>
            <Button
              busy={end.isPending}
              onClick={() =>
                end.mutate(work.id, {
                  onSuccess: () => tell(t('form.screen.ended')),
                  onError: tellError,
                })
              }
            >
              {t('form.screen.end')}
            </Button>
          </div>
        </div>
        <div className="stack">
          <h3>{t('form.screen.retest')}</h3>
          {outcome === null ? (
            <>
              <p className={css['date']}>{sayDay(retestOn, reader.locale, 'long')}</p>
              {state === 'due' && <p>{t('form.screen.due', { day: retestOn })}</p>}
              {notYet !== null && <p>{say(notYet)}</p>}
              <p>{say(work.retest)}</p>
              <p className="quiet small">{t('form.screen.retest-calendar')}</p>
            </>
          ) : (
            <p>{say(outcome)}</p>
          )}
        </div>
      </div>
    </Card>
  )
}
