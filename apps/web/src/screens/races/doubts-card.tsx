import { useQuery } from '@tanstack/react-query'
import type { Result } from '../../api/results.ts'
import { asTyped, resultsQuery, useSaveResult } from '../../api/results.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { nameOfEvent } from '../../words/result-words.ts'
import { sayClock } from '@bell-lap/text/numbers'

interface DoubtsCardProps {
  /** Opens the result for correction; left out, a link leads to Races. */
  readonly onCorrect?: (result: Result) => void
}

/** Results that do not fit the few others: one line each, with what the runner can do about it. */
export function DoubtsCard({ onCorrect }: DoubtsCardProps) {
  const { t } = useText()
  const results = useQuery(resultsQuery)
  const doubtful = (results.data ?? []).filter(({ doubt }) => doubt !== null)
  if (doubtful.length === 0) return null
  return (
    <Card title={t('races.doubts')}>
      <ul className="stack" style={{ listStyle: 'none' }}>
        {doubtful.map((result) => (
          <DoubtLine key={result.id} result={result} onCorrect={onCorrect} />
        ))}
      </ul>
    </Card>
  )
}

interface DoubtLineProps {
  readonly result: Result
  readonly onCorrect: DoubtsCardProps['onCorrect']
}

function DoubtLine({ result, onCorrect }: DoubtLineProps) {
  const text = useText()
  const { t } = text
  const save = useSaveResult()
  const { doubt } = result
  if (doubt === null) return null
  const { expectedS, meant } = doubt
  const event = nameOfEvent(result, text)
  const time = sayClock(result.timeS, text.reader.locale, Number.isInteger(result.timeS) ? 0 : 1)
  const change = (input: Partial<ReturnType<typeof asTyped>>, said: string) =>
    save.mutate(
      { id: result.id, input: { ...asTyped(result), ...input } },
      { onSuccess: () => tell(said), onError: tellError },
    )
  return (
    <li>
      <p>
        {meant === null
          ? t('races.doubt', { time, event, day: result.day, expectedS })
          : t('races.doubt-meant', { time, event, day: result.day, meantS: meant.timeS })}
      </p>
      <div className="row">
        {meant !== null && (
          <Button
            busy={save.isPending}
            onClick={() =>
              change(
                { timeText: meant.timeText, confirmed: false },
                t('races.doubt-changed', { event, meantS: meant.timeS }),
              )
            }
          >
            {t('races.doubt-use', { meantS: meant.timeS })}
          </Button>
        )}
        {onCorrect === undefined ? (
          <ButtonLink to="/races">{t('races.doubt-correct')}</ButtonLink>
        ) : (
          <Button onClick={() => onCorrect(result)}>{t('races.doubt-correct')}</Button>
        )}
        <Button
          look="quiet"
          onClick={() => change({ confirmed: true }, t('races.doubt-kept', { time }))}
        >
          {t('races.doubt-keep', { time })}
        </Button>
        <Button
          look="quiet"
          onClick={() =>
            change({ excludedFromEstimate: true }, t('races.doubt-left-out', { time }))
          }
        >
          {t('races.doubt-leave-out')}
        </Button>
      </div>
    </li>
  )
}
