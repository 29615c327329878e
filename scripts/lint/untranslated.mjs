// Lint rule: text that people read comes from the catalogues of packages/text, never from a literal.

const TEXT_ATTRIBUTES = new Set([
  'above',
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'aside',
  'below',
  'columns',
  'description',
  'error',
  'heading',
  'label',
  'legend',
  'placeholder',
  'title',
  'word',
])
const TEXT_PROPERTIES = new Set([
  'description',
  'heading',
  'label',
  'placeholder',
  'says',
  'text',
  'title',
  'word',
])
/** Functions that show their first argument to people. */
const SHOWS_TEXT = new Set(['tell', 'tellWithUndo'])

/** Words, as against signs, numbers and units such as "km". */
const HAS_WORDS = /\p{L}{3,}/u
/** The names are the same in every language. */
const NAMES = /Bell Lap|Garmin|COROS|Suunto|Wahoo|Apple Watch/g
/** A code of the catalogue: "shell.try-again". */
const CODE = /^[a-z][a-z0-9-]*(\.[a-z0-9-]*)+$/

const MESSAGE = 'Put this text into a catalogue of packages/text and say it by its code.'

/** The literals that an expression can give: both sides of a choice, the entries of a list. */
function literalsOf(node) {
  if (node === null || node === undefined) return []
  switch (node.type) {
    case 'Literal':
    case 'TemplateLiteral':
      return [node]
    case 'JSXExpressionContainer':
    case 'TSAsExpression':
      return literalsOf(node.expression)
    case 'ConditionalExpression':
      return [...literalsOf(node.consequent), ...literalsOf(node.alternate)]
    case 'LogicalExpression':
      return literalsOf(node.right)
    case 'ArrayExpression':
      return node.elements.flatMap(literalsOf)
    default:
      return []
  }
}

function words(node) {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : ''
  return node.quasis.map(({ value }) => value.cooked).join(' ')
}

/** An expression between tags, as against the value of an attribute. */
function isChild(node) {
  return node.parent.type !== 'JSXAttribute'
}

function isText(text) {
  return HAS_WORDS.test(text.replace(NAMES, '')) && !CODE.test(text.trim())
}

const untranslated = {
  meta: { type: 'problem', docs: { description: MESSAGE }, schema: [] },
  create(context) {
    const report = (node, text) => {
      if (isText(text)) context.report({ node, message: MESSAGE })
    }
    const check = (node) => {
      for (const literal of literalsOf(node)) report(literal, words(literal))
    }
    return {
      JSXText: (node) => report(node, node.value),
      JSXExpressionContainer: (node) => {
        if (isChild(node)) check(node.expression)
      },
      JSXAttribute: (node) => {
        const name = node.name.type === 'JSXIdentifier' ? node.name.name : ''
        if (TEXT_ATTRIBUTES.has(name)) check(node.value)
      },
      Property: (node) => {
        const name = node.key.type === 'Identifier' ? node.key.name : null
        if (name !== null && TEXT_PROPERTIES.has(name)) check(node.value)
      },
      CallExpression: (node) => {
        const isShown = node.callee.type === 'Identifier' && SHOWS_TEXT.has(node.callee.name)
        if (isShown) check(node.arguments[0])
      },
    }
  },
}

export default { meta: { name: 'bell-lap' }, rules: { untranslated } }
