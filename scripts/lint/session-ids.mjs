// Lint rule: rules ask what a workout is (its traits), never which session of the library it is.

/** An id of the session library: "R3", "X10". */
const SESSION_ID = /^[WDELTCVNRAHBX]\d{1,2}$/
/** Adaptation rules have ids of the same form; they are named where a rule is, or what it found. */
const RULE_ID = /^A\d{1,2}$/
const RULE_CALLS = new Set(['finding', 'tell', 'ruleText'])

const MESSAGE =
  'Ask for a trait (packages/workout/src/classify), or name the session in ledger/library-ids.ts or a menu.'

function isRuleId({ value, parent }) {
  if (!RULE_ID.test(value)) return false
  if (parent.type === 'Property') return parent.key.name === 'id'
  if (parent.type === 'CallExpression') return RULE_CALLS.has(parent.callee.name)
  return parent.type === 'BinaryExpression' && propertyOf(parent.left) === 'rule'
}

function propertyOf(node) {
  if (node.type === 'ChainExpression') return propertyOf(node.expression)
  return node.type === 'MemberExpression' && node.property.type === 'Identifier'
    ? node.property.name
    : null
}

const sessionIds = {
  meta: { type: 'problem', docs: { description: MESSAGE }, schema: [] },
  create(context) {
    const report = (node) => context.report({ node, message: MESSAGE })
    const inRules = /[\\/]adapt[\\/]/.test(context.filename)
    return {
      Literal: (node) => {
        if (typeof node.value !== 'string' || !SESSION_ID.test(node.value)) return
        if (!inRules || !isRuleId(node)) report(node)
      },
      TemplateElement: (node) => {
        if (SESSION_ID.test(node.value.cooked ?? '')) report(node)
      },
      // A family is the letter of an id.
      BinaryExpression: (node) => {
        if (propertyOf(node.left) === 'family' || propertyOf(node.right) === 'family') report(node)
      },
      // /^R/.test(workout.sessionId), workout.sessionId.startsWith('R')
      CallExpression: (node) => {
        const { callee, arguments: given } = node
        if (callee.type !== 'MemberExpression') return
        if (propertyOf(callee.object) === 'sessionId' && propertyOf(callee) === 'startsWith') {
          report(node)
        }
        const asked = given[0] === undefined ? null : propertyOf(given[0])
        if (propertyOf(callee) === 'test' && asked === 'sessionId') report(node)
      },
    }
  },
}

export default { meta: { name: 'bell-lap-sessions' }, rules: { 'session-ids': sessionIds } }
