import type { Schemas } from '@bell-lap/api-client/client'
import type { CliText } from './reader-locale.ts'

type Check = Pick<Schemas['WatchCheck'], 'format' | 'day' | 'asks'>

/** Asks whether the first session of each format showed as planned, once its run is over. */
export function watchQuestionLines(checks: readonly Check[], { t }: CliText): readonly string[] {
  return checks
    .filter(({ asks }) => asks)
    .flatMap(({ format, day }) => [
      `${t('delivery.check.which', { format: t(`delivery.format.${format}`), day })}: ${t('delivery.check.ask')}`,
      `  ${t('cli.watch.how', { format })}`,
    ])
}
