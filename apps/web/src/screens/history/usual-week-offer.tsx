import { useQuery } from '@tanstack/react-query'
import { historyQuery } from '../../api/history.ts'
import { sayError } from '../../api/problem.ts'
import { settingsQuery, useSaveSettings } from '../../api/settings.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { useText } from '../../text/use-text.ts'
import { keepsUsualWeek, withUsualWeek } from './take-over-week.ts'
import { UsualWeekLine } from './usual-week-line.tsx'

/** The week that the runs show, above the form of a plan: kept already, or one tap to keep it. */
export function UsualWeekOffer({ onTaken }: { readonly onTaken: () => void }) {
  const { t } = useText()
  const usual = useQuery(historyQuery).data?.usualWeek ?? null
  const settings = useQuery(settingsQuery).data
  const save = useSaveSettings()
  if (usual === null || settings === undefined) return null
  const { runsPerWeek } = settings.availability
  return (
    <div className="stack">
      <p>
        <UsualWeekLine usual={usual} />
      </p>
      <div className="row">
        {!keepsUsualWeek(settings, usual) && (
          <>
            <span className="quiet">{t('history.settings-say', { runs: runsPerWeek })}</span>
            <Button
              busy={save.isPending}
              onClick={() => save.mutate(withUsualWeek(settings, usual), { onSuccess: onTaken })}
            >
              {t('history.take-over')}
            </Button>
          </>
        )}
        <ButtonLink to="/settings" hash="week" look="quiet">
          {t('history.change-week')}
        </ButtonLink>
      </div>
      {save.error !== null && <p role="alert">{sayError(save.error)}</p>}
    </div>
  )
}
