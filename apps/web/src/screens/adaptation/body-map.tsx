import type { KeyboardEvent } from 'react'
import type { PainReport } from '../../api/adaptation.ts'
import { siteName } from '../../words/adaptation-words.ts'
import { useText } from '../../text/use-text.ts'
import css from './body-map.module.css'
import {
  BACK_PLACES,
  BODY_HEIGHT,
  BODY_PATH,
  BODY_WIDTH,
  FRONT_PLACES,
  isMarked,
  withPlacePressed,
} from './body-places.ts'
import { newPain } from './check-in-form.ts'

interface BodyMapProps {
  readonly pain: readonly PainReport[]
  readonly onChange: (pain: PainReport[]) => void
}

/** Front and back of a body; each place is a button that adds a pain or takes it away. The list below is the same. */
export function BodyMap({ pain, onChange }: BodyMapProps) {
  const { t } = useText()
  return (
    <div role="group" aria-label={t('adapt-screen.body')} className={css['map']}>
      <p className="quiet small">{t('adapt-screen.body-how')}</p>
      <div className={css['views']}>
        <View view="front" pain={pain} onChange={onChange} />
        <View view="back" pain={pain} onChange={onChange} />
      </div>
    </div>
  )
}

function View({ view, pain, onChange }: BodyMapProps & { readonly view: 'front' | 'back' }) {
  const { t } = useText()
  const places = view === 'front' ? FRONT_PLACES : BACK_PLACES
  return (
    <figure className={css['view']}>
      <svg viewBox={`0 0 ${BODY_WIDTH} ${BODY_HEIGHT}`} className={css['drawing']}>
        <ellipse className={css['body']} cx={BODY_WIDTH / 2} cy={13} rx={8.5} ry={11} />
        <path className={css['body']} d={BODY_PATH} />
        {places.map((place) => {
          const { site, side, x, y } = place
          const marked = isMarked(pain, place)
          const press = () => onChange(withPlacePressed(pain, place, newPain))
          return (
            <g
              key={`${side} ${site}`}
              role="button"
              tabIndex={0}
              aria-pressed={marked}
              aria-label={t('adapt-screen.body-place', {
                site: siteName(site),
                side: t(`adapt-screen.side.${side}`).toLocaleLowerCase(),
              })}
              className={css['place']}
              data-marked={marked || undefined}
              onClick={press}
              onKeyDown={(event: KeyboardEvent) => {
                if (event.key !== 'Enter' && event.key !== ' ') return
                event.preventDefault()
                press()
              }}
            >
              <circle className={css['target']} cx={x} cy={y} r={6.5} />
              <circle className={css['dot']} cx={x} cy={y} r={marked ? 4.5 : 2.6} />
            </g>
          )
        })}
      </svg>
      <figcaption className="small">
        <span aria-hidden="true">{t(`adapt-screen.body-${view}-sides.first`)}</span>
        {t(`adapt-screen.body-${view}`)}
        <span aria-hidden="true">{t(`adapt-screen.body-${view}-sides.second`)}</span>
      </figcaption>
    </figure>
  )
}
