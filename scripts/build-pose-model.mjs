// Writes what the video lab loads when a runner asks for it: the pose model, made from the weights that
// `@mediapipe/pose` ships, and the WebAssembly that runs it. The build calls it; nothing is fetched.
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from './steps.mjs'
import { storedZip } from './pose-model/stored-zip.mjs'
import { metadataOf, withMetadata } from './pose-model/tflite-metadata.mjs'

/** Of the whole file. Other weights, or a change of these scripts, would change every measure of a runner. */
const SHA256 = 'ae5dfc5470d165d9a709acfebd4a65b4c7b90d6c0cf59084779abeb8b2dd6c77'
/** The detector is the only file in this archive. */
const DETECTOR = { file: 'pose_solution_packed_assets.data', bytes: 2_962_288 }
const LANDMARKS = 'pose_landmark_heavy.tflite'
/** A worker that is a module loads the module variant. */
const RUNTIME = ['vision_wasm_module_internal.js', 'vision_wasm_module_internal.wasm']

const requireOfWeb = createRequire(join(root, 'apps', 'web', 'package.json'))
const folderOf = (entry) => dirname(requireOfWeb.resolve(entry))

function poseModel() {
  const weights = folderOf('@mediapipe/pose/pose.js')
  const detector = readFileSync(join(weights, DETECTOR.file))
  if (detector.length !== DETECTOR.bytes) throw new Error(`${DETECTOR.file} is another version.`)
  const detectorFacts = metadataOf({ name: 'pose_detection', mean: 127.5, deviation: 127.5 })
  const landmarkFacts = metadataOf({ name: 'pose_landmark', mean: 0, deviation: 255 })
  const landmarks = readFileSync(join(weights, LANDMARKS))
  const model = storedZip([
    ['pose_detector.tflite', withMetadata(detector, detectorFacts)],
    ['pose_landmarks_detector.tflite', withMetadata(landmarks, landmarkFacts)],
  ])
  const sha256 = createHash('sha256').update(model).digest('hex')
  if (sha256 !== SHA256) throw new Error(`The pose model has SHA-256 ${sha256}, not ${SHA256}.`)
  return model
}

/** The files below `folder`, named by their content or version; nothing is written where they are there. */
export function buildPoseModel(folder) {
  mkdirSync(folder, { recursive: true })
  const model = join(folder, `pose-heavy-${SHA256.slice(0, 12)}.task`)
  if (!existsSync(model)) writeFileSync(model, poseModel())
  const tasks = folderOf('@mediapipe/tasks-vision')
  const { version } = JSON.parse(readFileSync(join(tasks, 'package.json'), 'utf8'))
  const runtime = join(folder, `runtime-${version}`)
  mkdirSync(runtime, { recursive: true })
  for (const name of RUNTIME) copyFileSync(join(tasks, 'wasm', name), join(runtime, name))
}
