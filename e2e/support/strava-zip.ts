import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { simulateHistory } from '@bell-lap/synthetic-runner/runner-history'
import { stravaExportFiles } from '@bell-lap/synthetic-runner/strava-export'
import { ZipFile } from 'yazl'

/** Writes a Strava export of a synthetic runner to `path`; gives the number of recordings in it. */
export async function writeStravaZip(path: string, today: string, years: number): Promise<number> {
  const zip = new ZipFile()
  let recordings = 0
  for (const file of stravaExportFiles(simulateHistory({ seed: 7, today, years }))) {
    zip.addBuffer(Buffer.from(file.bytes), file.path)
    if (file.path.startsWith('activities/')) recordings += 1
  }
  zip.addBuffer(Buffer.from('e-mail,secret'), 'profile.csv')
  zip.addBuffer(Buffer.from('Mac resource fork'), '__MACOSX/activities/._1.fit')
  zip.addBuffer(
    Buffer.from('not a recording at all, but named like one'),
    'activities/9999999999.fit',
  )
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
  return recordings
}
