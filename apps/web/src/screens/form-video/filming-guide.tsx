import type { ReactNode } from 'react'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import css from './form-video.module.css'

const STEPS = ['side', 'size', 'strides', 'light'] as const
type Step = (typeof STEPS)[number]

/** How to film so that something can be measured: four rules, each with a drawing. */
export function FilmingGuide() {
  const { t } = useText()
  return (
    <Card title={t('form-video.guide.title')}>
      <ol className={css['guide']}>
        {STEPS.map((step) => (
          <li key={step}>
            <svg viewBox="0 0 160 100" className={css['drawing']} aria-hidden="true">
              {DRAWINGS[step]}
            </svg>
            <div>
              <h3>{t(`form-video.guide.${step}`)}</h3>
              <p className="quiet">{t(`form-video.guide.${step}-text`)}</p>
            </div>
          </li>
        ))}
      </ol>
      <p>{t('form-video.guide.compare')}</p>
    </Card>
  )
}

/** A runner from the side whose hips are at the place given; `size` is a leg in the drawing. */
function Runner({ x, y, size }: { readonly x: number; readonly y: number; readonly size: number }) {
  return (
    <g
      transform={`translate(${x} ${y}) scale(${size})`}
      fill="none"
      stroke="currentColor"
      strokeWidth={0.16}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <circle cx={0.16} cy={-0.92} r={0.13} fill="currentColor" stroke="none" />
      <path d="M0 0L0.09 -0.62" strokeWidth={0.24} />
      <path d="M0.07 -0.6L-0.16 -0.32L0.02 -0.12" strokeWidth={0.1} />
      <path d="M0.07 -0.6L0.26 -0.36L0.46 -0.48" strokeWidth={0.1} opacity={0.5} />
      <path d="M0 0L-0.2 0.46L-0.66 0.42L-0.74 0.56" opacity={0.5} />
      <path d="M0 0L0.2 0.46L0.16 0.94L0.34 0.97" />
    </g>
  )
}

const GROUND = <path d="M8 88H152" stroke="var(--control)" strokeWidth={2} />

/** Of one phone on a tripod; the lens looks to the runner. */
function Phone({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g stroke="var(--accent)" fill="none" strokeWidth={2.5} strokeLinecap="round">
      <rect x={x - 4} y={y - 8} width={8} height={16} rx={2} fill="var(--accent-wash)" />
      <path d={`M${x} ${y + 8}L${x - 7} 88M${x} ${y + 8}L${x + 7} 88M${x} ${y + 8}V88`} />
    </g>
  )
}

const DRAWINGS: Readonly<Record<Step, ReactNode>> = {
  side: (
    <>
      <path d="M20 26H140" stroke="var(--control)" strokeWidth={14} opacity={0.35} />
      <path
        d="M56 26H104M98 20L104 26L98 32"
        stroke="currentColor"
        strokeWidth={2.5}
        fill="none"
        strokeLinecap="round"
      />
      <circle cx={46} cy={26} r={5} fill="currentColor" />
      <path d="M80 78L44 36H116Z" fill="var(--accent)" opacity={0.16} />
      <path d="M80 36V72" stroke="var(--accent)" strokeWidth={1.5} strokeDasharray="3 3" />
      <path d="M80 44H88V36" stroke="var(--accent)" strokeWidth={1.5} fill="none" />
      <rect x={72} y={78} width={16} height={7} rx={2} fill="var(--accent)" />
    </>
  ),
  size: (
    <>
      <rect
        x={52}
        y={6}
        width={56}
        height={88}
        rx={6}
        fill="none"
        stroke="var(--accent)"
        strokeWidth={2.5}
      />
      <Runner x={78} y={52} size={30} />
      <path
        d="M120 22V82M116 22H124M116 82H124"
        stroke="var(--accent)"
        strokeWidth={2}
        fill="none"
      />
    </>
  ),
  strides: (
    <>
      <path d="M30 88H118L124 82" stroke="var(--control)" strokeWidth={6} fill="none" />
      <path d="M118 84L126 30H136" stroke="var(--control)" strokeWidth={3} fill="none" />
      <Runner x={70} y={46} size={38} />
      <Phone x={16} y={52} />
    </>
  ),
  light: (
    <>
      {GROUND}
      <circle cx={28} cy={24} r={9} fill="var(--watch)" />
      <path
        d="M28 6V10M28 38V42M10 24H14M42 24H46M15 11L18 14M38 34L41 37M15 37L18 34M38 14L41 11"
        stroke="var(--watch)"
        strokeWidth={2}
        strokeLinecap="round"
      />
      <Runner x={62} y={52} size={36} />
      <g opacity={0.6}>
        <Runner x={94} y={52} size={36} />
      </g>
      <g opacity={0.3}>
        <Runner x={126} y={52} size={36} />
      </g>
    </>
  ),
}
