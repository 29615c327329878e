import { existsSync } from 'node:fs'
import { VERSION } from '@bell-lap/server/contract/version'
import { readLiveLock } from '@bell-lap/server/files/folder-lock'
import { answerOf } from '../answer.ts'
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
import { checkStoreFile } from '../store-check.ts'

const STATE_WORDS = { ok: 'ok', warning: 'look', trouble: 'TROUBLE' } as const

export const doctorCommand: CliCommand = {
  name: 'doctor',
  summary: 'Look for trouble: store, original files, disk, lock, versions. Safe to show to others.',
  examples: [
    ['bell-lap doctor', 'check everything; exit code 1 when something is wrong'],
    ['bell-lap doctor --quick', 'without comparing every original file'],
    ['bell-lap doctor --json', 'to put into a report'],
  ],
  shape: (command) => command.option('--quick', 'do not compare the original files'),
  run: async (invocation) => {
    const findings = await findingsOf(invocation)
    const troubles = findings.filter((finding) => finding.state === 'trouble').length
    const report = { healthy: troubles === 0, version: VERSION, findings }
    print(invocation, report, () => [
      `Bell Lap ${VERSION} on ${process.platform} ${process.arch}`,
      '',
      ...table(
        ['Check', 'State', 'Detail'],
        findings.map((finding) => [finding.check, STATE_WORDS[finding.state], finding.detail]),
      ),
      '',
      troubles === 0 ? 'No trouble found.' : 'There is trouble; the lines above say what to do.',
    ])
    return troubles === 0 ? EXIT.done : EXIT.failed
  },
}

async function findingsOf(invocation: Invocation): Promise<readonly Finding[]> {
  const { common, world } = invocation
  const program = [checkNode(process.versions.node), checkWebBuild()]
  if (common.server !== undefined) return [...program, ...(await checkAnswers(invocation))]
  const dataDir = dataFolderOf(common, world)
  const folder = await checkFolder(dataDir)
  const findings = [...program, folder, await checkSpace(dataDir), checkLock(dataDir)]
  if (folder.state === 'trouble' || !existsSync(dataDir)) return findings
  const store = readLiveLock(dataDir) === null ? checkStoreFile(dataDir) : notWhileOpen()
  findings.push(store)
  // A damaged store is not opened: opening writes.
  if (store.state !== 'trouble') findings.push(...(await checkAnswers(invocation)))
  if (isSet(invocation, 'quick')) return findings
  return [...findings, await checkOriginals(dataDir, startProgress(invocation, 'Comparing'))]
}

function notWhileOpen(): Finding {
  const detail = 'not checked while Bell Lap runs; stop it and ask again'
  return { check: 'Store integrity', state: 'ok', detail }
}

/** Bell Lap opens its store and answers; only counts and names of files are told. */
async function checkAnswers(invocation: Invocation): Promise<readonly Finding[]> {
  try {
    const [status, everything] = await withConnection(
      invocation,
      async ({ client }) =>
        [
          await answerOf(client.GET('/api/v1/status')),
          await answerOf(client.GET('/api/v1/everything')),
        ] as const,
    )
    const { version, store, schemaVersion, activities, results } = status
    const detail = `version ${version}, ${store} schema ${schemaVersion}, ${activities} activities, ${results} results`
    const { originals, backups } = everything
    return [
      { check: 'Answers', state: 'ok', detail },
      checkListed(originals),
      checkBackups(backups.automatic, backups.last),
    ]
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return [{ check: 'Answers', state: 'trouble', detail }]
  }
}
