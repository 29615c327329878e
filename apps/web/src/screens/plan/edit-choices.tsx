import type { WebText } from '../../text/shown-reader.ts'
import { useText } from '../../text/use-text.ts'
import type { EditAnswer, EditHow } from '../../api/typed-workout.ts'
import { Button } from '../../pieces/button.tsx'

interface EditChoicesProps {
  /** What the check of the edit said; nothing while it is asked. */
  readonly answer: EditAnswer | undefined
  readonly busy: boolean
  readonly onChoose: (how: EditHow) => void
}

/** Where an edit breaks a rule: the nearest one that breaks none, or to do it anyway. */
export function EditChoices({ answer, busy, onChoose }: EditChoicesProps) {
  const text = useText()
  if (answer === undefined || answer.ok) return null
  return (
    <>
      {answer.nearest !== null && (
        <Button busy={busy} onClick={() => onChoose('nearest')}>
          {sayNearest(answer.nearest, text)}
        </Button>
      )}
      {answer.mayOverrule && (
        <Button busy={busy} onClick={() => onChoose('overrule')}>
          {text.t('plan-screen.save-anyway')}
        </Button>
      )}
    </>
  )
}

/** "Use “4 × 400 m at mile pace” instead", "Move to Thu 3 Dec". */
function sayNearest({ day, title }: NonNullable<EditAnswer['nearest']>, { t }: WebText): string {
  if (day !== null) return t('plan-screen.put-on', { day })
  return title === null ? t('plan-screen.use-lighter') : t('plan-screen.use-instead', { title })
}
