import { sayDay } from '@bell-lap/text/numbers'
import { useState } from 'react'
import type { PlanChange } from '../../api/adaptation.ts'
import { Button } from '../../pieces/button.tsx'
import { useText } from '../../text/use-text.ts'
import css from './adaptation.module.css'

type Line = NonNullable<PlanChange['sessions'][number]['before']>

const SHOWN = 4

/** What a change does to each session: the day, what was there and what comes. */
export function SessionDiffs({ sessions }: { readonly sessions: PlanChange['sessions'] }) {
  const { t } = useText()
  const [all, setAll] = useState(false)
  const shown = all ? sessions : sessions.slice(0, SHOWN)
  const more = sessions.length - shown.length
  return (
    <>
      <ul className={css['diff']}>
        {shown.map(({ id, before, after, follows }) => (
          <li key={id}>
            <DiffDay before={before} after={after} />
            <DiffWhat before={before} after={after} />
            {follows !== null && (
              <span className={css['follows']}>{t('adapt-screen.follows', { rule: follows })}</span>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <div>
          <Button look="quiet" onClick={() => setAll(true)}>
            {t('adapt-screen.show-more', { count: more })}
          </Button>
        </div>
      )}
    </>
  )
}

function DiffDay({ before, after }: { readonly before: Line | null; readonly after: Line | null }) {
  const { locale } = useText().reader
  const was = before?.day ?? after?.day ?? ''
  const is = after?.day ?? was
  return (
    <span className="quiet">
      {was === is ? sayDay(is, locale) : `${sayDay(was, locale)} → ${sayDay(is, locale)}`}
    </span>
  )
}

function DiffWhat({
  before,
  after,
}: {
  readonly before: Line | null
  readonly after: Line | null
}) {
  const { say, t, rich } = useText()
  const sayLine = ({ title, distanceM, durationS }: Line) =>
    t('adapt-screen.line', { title, distanceM, durationS })
  if (after === null) {
    if (before === null) return null
    const was = (title: string) => (
      <span key="was" className={css['was']}>
        {title}
      </span>
    )
    return <span>{rich('adapt-screen.left-out', { was }, { title: before.title })}</span>
  }
  if (before === null) return <span>{t('adapt-screen.new', { line: sayLine(after) })}</span>
  // What differs by less than the line tells would be struck out and said again in the same words.
  if (sayLine(before) === sayLine(after)) {
    return (
      <span>
        {before.day === after.day
          ? t('adapt-screen.other-paces', { title: after.title })
          : say(after.title)}
      </span>
    )
  }
  return (
    <span>
      <span className={css['was']}>{sayLine(before)}</span>
      <br />
      {sayLine(after)}
    </span>
  )
}
