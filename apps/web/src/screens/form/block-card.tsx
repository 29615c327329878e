import { Link } from '@tanstack/react-router'
import { sayDay } from '@bell-lap/text/numbers'
import type { FormView } from '../../api/form.ts'
import { Card } from '../../pieces/card.tsx'
import { StatusMark } from '../../pieces/status-mark.tsx'
import { useText } from '../../text/use-text.ts'
import { saySigned } from '../../words/form-words.ts'
import css from './form.module.css'
import { TONES } from './tones.ts'

const MOST_ROWS = 12

/** Sessions and races of the block, fresh against tired, and where that leads. */
export function BlockCard({ found }: { readonly found: FormView }) {
  const text = useText()
  const { t, say, reader } = text
  const { sessions } = found
  return (
    <Card title={t('form.screen.block')}>
      {sessions.length === 0 ? (
        <p className="quiet">{t('form.screen.no-sessions')}</p>
      ) : (
        <div className="stack">
          <p>{say(found.course)}</p>
          <p className="quiet small">{t('form.screen.block-what')}</p>
          <div
            className={css['table']}
            tabIndex={0}
            role="region"
            aria-label={t('form.screen.block')}
          >
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('form.screen.session')}</th>
                  <th scope="col" data-number>
                    {t('form.screen.change')}
                  </th>
                  <th scope="col">{t('form.screen.answer')}</th>
                </tr>
              </thead>
              <tbody>
                {sessions.slice(0, MOST_ROWS).map(({ activityId, day, title, name, ...run }) => (
                  <tr key={activityId}>
                    <td>
                      <Link
                        className={run.kind === 'race' ? undefined : css['whole']}
                        to="/runs/$runId"
                        params={{ runId: activityId }}
                      >
                        {title === null ? (name ?? t('form.screen.plain-run')) : say(title)}
                      </Link>
                      <span className={`quiet small ${css['day']}`}>
                        {sayDay(day, reader.locale)}
                      </span>
                    </td>
                    <td data-number>
                      {run.contact === null
                        ? '–'
                        : t('form.screen.change-ms', {
                            change: saySigned(run.contact.changeMs, text),
                          })}
                    </td>
                    <td>
                      <StatusMark
                        tone={TONES[run.breakdown.state]}
                        word={
                          run.breakdown.state === 'not-measurable'
                            ? t('form.screen.not-measurable')
                            : t(`form.screen.state-${run.breakdown.state}`)
                        }
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
    </Card>
  )
}
