import type { Text } from '@bell-lap/text/say'
import { useText } from '../../text/use-text.ts'
import type { EditAnswer, EditHow } from '../../api/typed-workout.ts'
import { Button } from '../../pieces/button.tsx'
import { sayShortDay } from '../../words/say-day.ts'

interface EditChoicesProps {
  /** What the check of the edit said; nothing while it is asked. */
  readonly answer: EditAnswer | undefined
  readonly busy: boolean
  readonly onChoose: (how: EditHow) => void
}

/** Where an edit breaks a rule: the nearest one that breaks none, or to do it anyway. */
export function EditChoices({ answer, busy, onChoose }: EditChoicesProps) {
  const { say } = useText()
  if (answer === undefined || answer.ok) return null
  return (
    <>
      {answer.nearest !== null && (
        <Button busy={busy} onClick={() => onChoose('nearest')}>
          {sayNearest(answer.nearest, say)}
        </Button>
      )}
      {answer.mayOverrule && (
        <Button busy={busy} onClick={() => onChoose('overrule')}>
          Do it anyway
        </Button>
      )}
    </>
  )
}

/** "Take “4 × 400 m at mile pace”", "Put it on Thu 3 Dec". */
function sayNearest(
  { day, title: titleMessage }: NonNullable<EditAnswer['nearest']>,
  say: Text['say'],
): string {
  const title = titleMessage === null ? null : say(titleMessage)
  return day === null ? `Take “${title ?? 'the lighter one'}”` : `Put it on ${sayShortDay(day)}`
}
