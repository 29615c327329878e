import { useText } from '../../text/use-text.ts'
import css from './form-video.module.css'
import { sayMeasure } from './say-measure.ts'
import type { ShownClip } from './shown-clip.ts'

/** A stride of the near leg from landing to landing: how much of it is on the ground, and where the player is. */
export function StrideBar(props: { readonly clip: ShownClip; readonly sinceS: number }) {
  const { clip, sinceS } = props
  const text = useText()
  const { contactS, cadenceSpm } = clip.form.measures
  const strideS = 120 / cadenceSpm.value
  const groundShare = contactS.value / strideS
  const share = (((sinceS % strideS) + strideS) % strideS) / strideS
  return (
    <div className={css['bar-row']}>
      <span className="small">{clip.name}</span>
      <div className={css['bar']}>
        <div className={css['ground']} style={{ width: `${100 * groundShare}%` }}>
          <span className="small">
            {text.t('form-video.player.ground', {
              contact: sayMeasure(text, 'contactS', contactS.value),
            })}
          </span>
        </div>
        <div className={css['cursor']} style={{ left: `${100 * share}%` }} data-not-printed />
      </div>
    </div>
  )
}
