// The metadata that the pose landmarker asks of a model: how pictures are scaled before the model sees them. The
// models of the npm package lack it. Tables and field numbers are those of TensorFlow Lite's schema.fbs and
// metadata_schema.fbs.
import { Builder } from 'flatbuffers'

const NORMALIZATION = 1
const IMAGE = 1
/** Every model of the package has an entry of this name, which nothing reads. */
const SPARE_ENTRY = 'min_runtime_version'
const ENTRY = 'TFLITE_METADATA'
const MODEL_BUFFERS = 4
const MODEL_METADATA = 6
const ALIGNMENT = 16

/** Metadata of a model whose input is (picture − mean) / deviation, as flatbuffer bytes. */
export function metadataOf({ name, mean, deviation }) {
  const builder = new Builder(1024)
  const floats = (value) => {
    builder.startVector(4, 1, 4)
    builder.addFloat32(value)
    return builder.endVector()
  }
  const table = (fields, fill) => {
    builder.startObject(fields)
    fill()
    return builder.endObject()
  }
  const listOf = (offset) => {
    builder.startVector(4, 1, 4)
    builder.addOffset(offset)
    return builder.endVector()
  }
  const means = floats(mean)
  const deviations = floats(deviation)
  const options = table(2, () => {
    builder.addFieldOffset(0, means, 0)
    builder.addFieldOffset(1, deviations, 0)
  })
  const unit = table(2, () => {
    builder.addFieldInt8(0, NORMALIZATION, 0)
    builder.addFieldOffset(1, options, 0)
  })
  const units = listOf(unit)
  const image = table(2, () => builder.addFieldInt8(0, 1, 0))
  const content = table(3, () => {
    builder.addFieldInt8(0, 1 + IMAGE, 0)
    builder.addFieldOffset(1, image, 0)
  })
  const most = floats(1)
  const least = floats(mean === 0 ? 0 : -1)
  const range = table(2, () => {
    builder.addFieldOffset(0, most, 0)
    builder.addFieldOffset(1, least, 0)
  })
  const tensorName = builder.createString('image')
  const tensor = table(7, () => {
    builder.addFieldOffset(0, tensorName, 0)
    builder.addFieldOffset(3, content, 0)
    builder.addFieldOffset(4, units, 0)
    builder.addFieldOffset(5, range, 0)
  })
  const tensors = listOf(tensor)
  const graph = table(9, () => builder.addFieldOffset(2, tensors, 0))
  const graphs = listOf(graph)
  const modelName = builder.createString(name)
  const version = builder.createString('1.0.0')
  const model = table(8, () => {
    builder.addFieldOffset(0, modelName, 0)
    builder.addFieldOffset(3, graphs, 0)
    builder.addFieldOffset(7, version, 0)
  })
  builder.finish(model, 'M001')
  return Buffer.from(builder.asUint8Array())
}

/** The model with this metadata: the spare entry gets its name, and its buffer lies behind the model. */
export function withMetadata(model, metadata) {
  const bytes = Buffer.from(model)
  const { nameAt, bufferAt } = spareEntry(bytes)
  const nameLength = bytes.readUInt32LE(nameAt)
  bytes.writeUInt32LE(ENTRY.length, nameAt)
  bytes.fill(0, nameAt + 4, nameAt + 4 + nameLength)
  bytes.write(ENTRY, nameAt + 4)
  const dataAt = Math.ceil((bytes.length + 4) / ALIGNMENT) * ALIGNMENT
  const end = dataAt + metadata.length
  const whole = Buffer.alloc(Math.ceil(end / 4) * 4)
  bytes.copy(whole)
  whole.writeUInt32LE(dataAt - 4 - bufferAt, bufferAt)
  whole.writeUInt32LE(metadata.length, dataAt - 4)
  metadata.copy(whole, dataAt)
  return whole
}

/** Where the name of the spare entry is, and the field of its buffer that says where the data are. */
function spareEntry(bytes) {
  const follow = (at) => at + bytes.readUInt32LE(at)
  const field = (table, number) => {
    const layout = table - bytes.readInt32LE(table)
    const place = 4 + 2 * number
    const shift = place < bytes.readUInt16LE(layout) ? bytes.readUInt16LE(layout + place) : 0
    return shift === 0 ? null : table + shift
  }
  const root = follow(0)
  const buffers = follow(field(root, MODEL_BUFFERS))
  const entries = follow(field(root, MODEL_METADATA))
  for (let i = 0; i < bytes.readUInt32LE(entries); i += 1) {
    const entry = follow(entries + 4 + 4 * i)
    const nameAt = follow(field(entry, 0))
    const name = bytes.toString('utf8', nameAt + 4, nameAt + 4 + bytes.readUInt32LE(nameAt))
    if (name !== SPARE_ENTRY) continue
    const numberAt = field(entry, 1)
    const number = numberAt === null ? 0 : bytes.readUInt32LE(numberAt)
    return { nameAt, bufferAt: field(follow(buffers + 4 + 4 * number), 0) }
  }
  throw new Error(`The model has no entry ${SPARE_ENTRY}.`)
}
