import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { sayError } from '../../api/problem.ts'
import { useText } from '../../text/use-text.ts'
import { DropZone } from '../imports/drop-zone.tsx'
import { ShortTime } from './short-time.tsx'
import type { TimesToAdd } from './times-to-add.ts'
import css from './welcome.module.css'

interface FirstStepsProps {
  readonly times: TimesToAdd
  readonly onNext: () => void
}

/** The two ways in, short enough for one screen of a phone: files, or two times. */
export function FirstSteps({ times, onNext }: FirstStepsProps) {
  const { t } = useText()
  return (
    <>
      <Card title={t('welcome.bring-runs')}>
        <DropZone short />
      </Card>
      <Card title={t('welcome.or-type')}>
        <form
          className={css['short-times']}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            onNext()
          }}
        >
          {times.rows.map((row, index) => (
            <ShortTime
              key={row.key}
              row={row}
              name={t(index === 0 ? 'welcome.first-time' : 'welcome.another-time')}
              onChange={(form) => times.change(row.key, form)}
            />
          ))}
          <Button type="submit" busy={times.saving}>
            {t('welcome.see-where')}
          </Button>
          {times.error !== null && <p role="alert">{sayError(times.error)}</p>}
        </form>
      </Card>
      <p className={css['skip']}>
        <Button look="quiet" onClick={onNext}>
          {t('welcome.continue-without')}
        </Button>
      </p>
    </>
  )
}
