import { resolve } from 'node:path'
import { FileDiffers } from '@bell-lap/server/database/move/move-files'
import { RowDiffers } from '@bell-lap/server/database/move/move-rows'
import { moveStore } from '@bell-lap/server/database/move/move-store'
import type { MovePlace, MoveResult } from '@bell-lap/server/database/move/move-store'
import type { CliCommand, Invocation } from '../cli-command.ts'
import { textOption, wrongUsage } from '../cli-command.ts'
import { dataFolderOf } from '../connection.ts'
import { CommandEnded, EXIT } from '../exit-code.ts'
import { print } from '../output.ts'
import { startProgress } from '../progress.ts'

const POSTGRES = /^postgres(ql)?:\/\//
const SQLITE = /^sqlite:(.+)$/

export const moveCommand: CliCommand = {
  name: 'move',
  line: 'help.line.move',
  about: 'help.move',
  examples: [
    ['bell-lap move --to postgres://bell@localhost/bell', 'help.move.example'],
    ['bell-lap move --to sqlite:/srv/bell-lap', 'help.move.example-back'],
  ],
  shape: (command, t) =>
    command
      .option('--to <place>', t('help.move.to'))
      .option('--from <address>', t('help.move.from')),
  run: async (invocation) => {
    const { t } = invocation.text
    const dataDir = dataFolderOf(invocation.common, invocation.world)
    const wanted = textOption(invocation, 'to')
    if (wanted === null) throw wrongUsage(invocation, 'cli.move.to-missing')
    const from = placeOf(invocation, fromOf(invocation), dataDir)
    const to = placeOf(invocation, wanted, dataDir)
    const moved = await move(invocation, from, to)
    print(
      invocation,
      { ...moved, to: to.databaseUrl === undefined ? 'sqlite' : 'postgres' },
      () => [
        t('cli.move.moved', { ...moved, folder: from.dataDir }),
        t(to.databaseUrl === undefined ? 'cli.move.next-sqlite' : 'cli.move.next-postgres', {
          folder: to.dataDir,
        }),
      ],
    )
    return EXIT.done
  },
}

/** Where the data is: as said, else the database of the environment, else the data folder. */
function fromOf(invocation: Invocation): string | null {
  const set = invocation.world.env['BELL_LAP_DATABASE_URL']
  return textOption(invocation, 'from') ?? (set === undefined || set === '' ? null : set)
}

/** An address of a database, or a folder; `null` is SQLite in the data folder. */
function placeOf(invocation: Invocation, place: string | null, dataDir: string): MovePlace {
  if (place === null) return { dataDir, databaseUrl: undefined }
  if (POSTGRES.test(place)) return { dataDir, databaseUrl: place }
  const folder = SQLITE.exec(place)?.[1]
  if (folder === undefined) throw wrongUsage(invocation, 'cli.move.not-a-place', { place })
  return { dataDir: resolve(folder), databaseUrl: undefined }
}

async function move(
  invocation: Invocation,
  from: MovePlace,
  to: MovePlace,
): Promise<Extract<MoveResult, { kind: 'moved' }>> {
  const { t } = invocation.text
  const progress = startProgress(invocation, 'moving')
  const words = {
    copying: t('cli.move.rows'),
    comparing: t('cli.move.rows-compared'),
    files: t('cli.move.files'),
  }
  try {
    const result = await moveStore(from, to, {
      onMove: (step, done, total) => progress.update(done, total, words[step]),
      now: invocation.world.now,
    })
    if (result.kind === 'moved') {
      progress.finish(t('cli.move.done-bar'))
      return result
    }
    throw new CommandEnded(EXIT.refused, result.why, t(`cli.move.${result.why}`))
  } catch (error) {
    if (error instanceof RowDiffers) {
      const { table, key } = error
      throw new CommandEnded(EXIT.failed, 'row-differs', t('cli.move.row-differs', { table, key }))
    }
    if (!(error instanceof FileDiffers)) throw error
    const { file } = error
    throw new CommandEnded(EXIT.failed, 'file-differs', t('cli.move.file-differs', { file }))
  }
}
