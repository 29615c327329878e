import { message } from '@bell-lap/units/message'
import type { Environment } from '../environment.ts'
import { readVariable } from '../environment.ts'
import { WrongSetting } from '../reach/reach.ts'

/** A bucket of an S3-compatible store, and the key to it. Plain values: threads are handed them. */
export interface S3Settings {
  readonly bucket: string
  /** `undefined` for Amazon's own. */
  readonly endpoint: string | undefined
  readonly region: string
  readonly keyId: string
  readonly secret: string
}

const REGION = 'us-east-1'

/** The bucket that the variables name; `undefined` without one. Throws `WrongSetting` when the key is missing. */
export function readS3(env: Environment): S3Settings | undefined {
  const bucket = readVariable(env, 'BELL_LAP_S3_BUCKET')
  if (bucket === undefined) return undefined
  const keyId = readVariable(env, 'BELL_LAP_S3_KEY_ID')
  const secret = readVariable(env, 'BELL_LAP_S3_SECRET')
  if (keyId === undefined || secret === undefined) {
    throw new WrongSetting(message('start.s3-key-missing'))
  }
  const region = readVariable(env, 'BELL_LAP_S3_REGION') ?? REGION
  return { bucket, endpoint: readVariable(env, 'BELL_LAP_S3_ENDPOINT'), region, keyId, secret }
}
