import { existsSync } from 'node:fs'
import { VERSION } from '@bell-lap/server/contract/version'
import { readS3 } from '@bell-lap/server/files/s3-settings'
import { readLiveLock } from '@bell-lap/server/files/folder-lock'
import { answerOf, CallRefused, endedBy } from '../answer.ts'
import type { CliCommand, Invocation } from '../cli-command.ts'
import { isSet } from '../cli-command.ts'
import { dataFolderOf, withConnection } from '../connection.ts'
import { EXIT } from '../exit-code.ts'
import type { Finding } from '../health-check.ts'
import {
  checkBackups,
  checkFolder,
  checkListed,
  checkLock,
  checkNode,
  checkOriginals,
  checkSpace,
  checkWebBuild,
} from '../health-check.ts'
import { print, table } from '../output.ts'
import { startProgress } from '../progress.ts'
import type { CliText } from '../reader-locale.ts'
import { checkStoreFile } from '../store-check.ts'

export const doctorCommand: CliCommand = {
  name: 'doctor',
  line: 'help.line.doctor',
  about: 'help.doctor',
  examples: [
    ['bell-lap doctor', 'help.doctor.example'],
    ['bell-lap doctor --quick', 'help.doctor.example-quick'],
    ['bell-lap doctor --json', 'help.doctor.example-json'],
  ],
  shape: (command, t) => command.option('--quick', t('help.doctor.quick')),
  run: async (invocation) => {
    const { t } = invocation.text
    const findings = await findingsOf(invocation)
    const troubles = findings.filter((finding) => finding.state === 'trouble').length
    const report = { healthy: troubles === 0, version: VERSION, findings }
    print(invocation, report, () => [
      t('cli.doctor.about', {
        version: VERSION,
        platform: `${process.platform} ${process.arch}`,
      }),
      '',
      ...table(
        [t('cli.doctor.head-check'), t('cli.doctor.head-state'), t('cli.doctor.head-detail')],
        findings.map((finding) => [
          finding.check,
          t(`cli.doctor.${finding.state}`),
          finding.detail,
        ]),
      ),
      '',
      t(troubles === 0 ? 'cli.doctor.healthy' : 'cli.doctor.unhealthy'),
    ])
    return troubles === 0 ? EXIT.done : EXIT.failed
  },
}

async function findingsOf(invocation: Invocation): Promise<readonly Finding[]> {
  const { common, world, text } = invocation
  const program = [checkNode(text, process.versions.node), checkWebBuild(text)]
  if (common.server !== undefined) return [...program, ...(await checkAnswers(invocation))]
  const dataDir = dataFolderOf(common, world)
  const folder = await checkFolder(text, dataDir)
  const findings = [...program, folder, await checkSpace(text, dataDir), checkLock(text, dataDir)]
  if (folder.state === 'trouble' || !existsSync(dataDir)) return findings
  const store = readLiveLock(dataDir) === null ? checkStoreFile(text, dataDir) : notWhileOpen(text)
  findings.push(store)
  // A damaged store is not opened: opening writes.
  if (store.state !== 'trouble') findings.push(...(await checkAnswers(invocation)))
  if (isSet(invocation, 'quick')) return findings
  const place = { dataDir, s3: readS3(world.env) }
  return [...findings, await checkOriginals(text, place, startProgress(invocation, 'comparing'))]
}

function notWhileOpen({ t }: CliText): Finding {
  return { check: t('cli.doctor.store'), state: 'ok', detail: t('cli.doctor.store-open') }
}

/** Bell Lap opens its store and answers; only counts and names of files are told. */
async function checkAnswers(invocation: Invocation): Promise<readonly Finding[]> {
  const { text } = invocation
  const check = text.t('cli.doctor.answers')
  try {
    const [status, everything] = await withConnection(
      invocation,
      async ({ client }) =>
        [
          await answerOf(client.GET('/api/v1/status')),
          await answerOf(client.GET('/api/v1/everything')),
        ] as const,
    )
    const { version, store, schemaVersion: schema, activities, results } = status
    const counts = { version, store, schema, activities, results }
    const detail = text.t('cli.doctor.answers-detail', counts)
    const { originals, backups } = everything
    return [
      { check, state: 'ok', detail },
      checkListed(text, originals),
      checkBackups(text, backups.automatic, backups.last),
    ]
  } catch (error) {
    const why = error instanceof CallRefused ? endedBy(error, text) : error
    const detail = why instanceof Error ? why.message : String(why)
    return [{ check, state: 'trouble', detail }]
  }
}
