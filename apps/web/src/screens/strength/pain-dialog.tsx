import { useState } from 'react'
import type { LoggedSet } from '../../api/strength.ts'
import { Button } from '../../pieces/button.tsx'
import { Chips } from '../../pieces/chips.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { NativeSelect } from '../../pieces/fields.tsx'
import { tell } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { sideOptions, siteOptions } from '../../words/adaptation-words.ts'

type Pain = NonNullable<LoggedSet['pain']>

const SCORES = Array.from({ length: 11 }, (_, score) => score)
const GREEN_MOST = 2

interface PainDialogProps {
  readonly opened: boolean
  readonly exercise: string
  readonly onClose: () => void
  readonly onSave: (pain: Pain) => void
}

/** Where it hurts in an exercise, and how much. */
export function PainDialog({ opened, exercise, onClose, onSave }: PainDialogProps) {
  const { t } = useText()
  return (
    <Dialog opened={opened} onClose={onClose} size="small" title={t('strength-log.hurts-title')}>
      <PainForm exercise={exercise} onSave={onSave} />
    </Dialog>
  )
}

function PainForm({ exercise, onSave }: Pick<PainDialogProps, 'exercise' | 'onSave'>) {
  const text = useText()
  const { t } = text
  const [site, setSite] = useState<Pain['site']>(exercise.includes('calf') ? 'achilles' : 'knee')
  const [side, setSide] = useState<Pain['side'] | null>(null)
  const [score, setScore] = useState<number | null>(null)
  return (
    <div className="stack">
      <NativeSelect
        label={t('strength-log.hurts-where')}
        value={site}
        data={siteOptions(text)}
        onChange={(event) => setSite(event.currentTarget.value as Pain['site'])}
      />
      <Chips
        legend={t('strength-log.hurts-side')}
        value={side}
        options={sideOptions(text)}
        onChange={setSide}
      />
      <Chips
        legend={t('strength-log.hurts-score')}
        value={score}
        options={SCORES.map((value) => ({ value, label: String(value) }))}
        onChange={setScore}
      />
      <div>
        <Button
          look="primary"
          disabled={score === null || side === null}
          onClick={() => {
            if (score === null || side === null) return
            if (score <= GREEN_MOST) tell(t('strength-log.hurts-green'))
            onSave({ site, side, score })
          }}
        >
          {t('strength-log.hurts-save')}
        </Button>
      </div>
    </div>
  )
}
