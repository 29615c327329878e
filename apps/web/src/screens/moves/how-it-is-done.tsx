import { useId, useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { later } from '../../pieces/later.tsx'
import { useText } from '../../text/use-text.ts'

const MovesShown = later(async () => (await import('./moves-shown.tsx')).MovesShown, null, [
  'moves',
])

interface HowItIsDoneProps {
  /** Codes of exercises and drills as the plan has them. */
  readonly codes: readonly string[]
}

/** A button that opens the drawings of a session's exercises or drills; their code is loaded with the first press. */
export function HowItIsDone({ codes }: HowItIsDoneProps) {
  const { t } = useText()
  const [opened, setOpened] = useState(false)
  const shown = useId()
  return (
    <div className="stack">
      <div>
        <Button
          look="quiet"
          aria-expanded={opened}
          aria-controls={shown}
          onClick={() => setOpened(!opened)}
        >
          {t('strength.how')}
        </Button>
      </div>
      <div id={shown} hidden={!opened}>
        {opened && <MovesShown codes={codes} />}
      </div>
    </div>
  )
}
