import type { ReactNode } from 'react'
import { Page } from '../../pieces/page.tsx'
import { useText } from '../../text/use-text.ts'
import css from './welcome.module.css'

export const STEPS = ['runs', 'you', 'week', 'goal'] as const

interface StepPageProps {
  /** From 1. */
  readonly step: number
  readonly heading: string
  readonly below: string
  readonly children: ReactNode
}

/** One step of the set-up, with all of them named above it. */
export function StepPage({ step, heading, below, children }: StepPageProps) {
  const { t } = useText()
  return (
    <Page heading={heading} below={below} width="wide">
      <ol className={css['steps']} aria-label={t('welcome.steps')}>
        {STEPS.map((name, index) => (
          <li
            key={name}
            data-reached={index < step || undefined}
            aria-current={index === step - 1 ? 'step' : undefined}
          >
            {index + 1} {t(`welcome.step-${name}`)}
          </li>
        ))}
      </ol>
      {children}
    </Page>
  )
}
