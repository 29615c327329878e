import { Link } from '@tanstack/react-router'
import type { ActivityDetail } from '../../api/activities.ts'
import { Button } from '../../pieces/button.tsx'
import { useText } from '../../text/use-text.ts'
import { sayKindWord } from '../../words/run-words.ts'
import css from './runs.module.css'

interface KindLineProps {
  readonly run: ActivityDetail
  readonly onChange: () => void
}

/** What the run was, who says so, and the way to change it. */
export function KindLine({ run, onChange }: KindLineProps) {
  const text = useText()
  const { t } = text
  if (run.sport !== 'run' || run.deletedAt !== null) return null
  const { kind, kindSource, race } = run
  return (
    <p className={css['kind-line']}>
      <span className={css['kind']} data-kind={kind ?? 'unknown'}>
        {sayKindWord(kind, text)}
      </span>
      {race?.isRecord === true && <span className={css['kind']}>{t('runs.record')}</span>}
      <span className="quiet small">
        {kind !== null && t(kindSource === 'runner' ? 'runs.kind-told' : `runs.kind-why-${kind}`)}
      </span>
      {race !== null && (
        <Link to="/races/$resultId" params={{ resultId: race.resultId }}>
          {t('runs.show-race')}
        </Link>
      )}
      {kind === 'hard-piece' && <Link to="/races/found">{t('runs.was-it-a-race')}</Link>}
      <Button look="quiet" onClick={onChange}>
        {t('runs.change-kind')}
      </Button>
    </p>
  )
}
