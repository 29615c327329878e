// Lint rule: text that people read comes from the catalogues of packages/text, never from a literal.

const TEXT_ATTRIBUTES = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'below',
  'description',
  'error',
  'heading',
  'label',
  'legend',
  'placeholder',
  'title',
])
const TEXT_PROPERTIES = new Set([
  'description',
  'heading',
  'label',
  'placeholder',
  'text',
  'title',
  'word',
])

/** Words, as against signs, numbers and units such as "km". */
const HAS_WORDS = /\p{L}{3,}/u
/** The name is the same in every language. */
const PRODUCT = /Bell Lap/g
/** A code of the catalogue: "shell.try-again". */
const CODE = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/

const MESSAGE = 'Put this text into a catalogue of packages/text and say it by its code.'

function words(node) {
  if (node === null || node === undefined) return null
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type === 'TemplateLiteral') return node.quasis.map(({ value }) => value.cooked).join(' ')
  return null
}

/** An expression between tags, as against the value of an attribute. */
function isChild(node) {
  return node.type === 'JSXExpressionContainer' && node.parent.type !== 'JSXAttribute'
}

function isText(text) {
  return text !== null && HAS_WORDS.test(text.replace(PRODUCT, '')) && !CODE.test(text.trim())
}

const untranslated = {
  meta: { type: 'problem', docs: { description: MESSAGE }, schema: [] },
  create(context) {
    const check = (node, text) => {
      if (isText(text)) context.report({ node, message: MESSAGE })
    }
    return {
      JSXText: (node) => check(node, node.value),
      JSXExpressionContainer: (node) => {
        if (isChild(node)) check(node, words(node.expression))
      },
      JSXAttribute: (node) => {
        const name = node.name.type === 'JSXIdentifier' ? node.name.name : ''
        if (!TEXT_ATTRIBUTES.has(name)) return
        const { value } = node
        check(node, words(value?.type === 'JSXExpressionContainer' ? value.expression : value))
      },
      Property: (node) => {
        const name = node.key.type === 'Identifier' ? node.key.name : null
        if (name !== null && TEXT_PROPERTIES.has(name)) check(node, words(node.value))
      },
      ConditionalExpression: (node) => {
        if (!isChild(node.parent)) return
        check(node, words(node.consequent))
        check(node, words(node.alternate))
      },
      LogicalExpression: (node) => {
        if (isChild(node.parent)) check(node, words(node.right))
      },
    }
  },
}

export default { meta: { name: 'bell-lap' }, rules: { untranslated } }
