import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { clipsOfQuery } from '../../api/form-clips.ts'
import { Card } from '../../pieces/card.tsx'
import { Loaded } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import css from './squad.module.css'

/** The clips whose joints a runner shares. */
export function ClipsCard({ athleteId }: { readonly athleteId: string }) {
  const { t } = useText()
  const query = useQuery(clipsOfQuery(athleteId))
  return (
    <Card title={t('squad.clips')}>
      <Loaded query={query} heights={[60]}>
        {(clips) =>
          clips.length === 0 ? (
            <p className="quiet">{t('squad.clips-none')}</p>
          ) : (
            <ul className={css['notes']}>
              {clips.map(({ id, name, day }) => (
                <li key={id}>
                  <Link to="/squad/$athleteId" params={{ athleteId }} search={{ clip: id }}>
                    {t('squad.race-on', { name, day })}
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  )
}
