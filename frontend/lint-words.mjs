const unmarked = 'Say it by $localize (in a template: i18n), so that it can be translated.';
/** What only who reads English is told: a sentence, or a word that begins like one. The house's own name is one's own. */
const words = String.raw`/\p{L}{2,} \p{L}{2,}|^\s*(?!Parterre\s*$)\p{Lu}\p{Ll}+[.!?…]?\s*$/u`;
/** Keys, what is looked up, compared or taken apart, styles, what is only said to developers. */
const notSaid = [
  ...['Decorator *', 'NewExpression > *', 'Property > .key', 'MemberExpression > *'],
  'BinaryExpression[operator=/^[!=]==?$/] > *',
  ...['ImportDeclaration > *', 'ExportNamedDeclaration > *', 'ExportAllDeclaration > *', 'TSLiteralType > *'],
  'CallExpression[callee.property.name=/^(get|has)$/] > :first-child',
  // A signal is set with what it is to be; a map or a header by its name first.
  'CallExpression[callee.property.name=/^(set|append)$/] > :first-child:not(:last-child)',
  'AssignmentExpression[left.property.name="cssText"] > *',
].join(', ');
/** Strings that people would read as they are. */
export const unmarkedInCode = [
  { selector: `Literal[value=${words}]:not(${notSaid})`, message: unmarked },
  {
    selector: `:not(TaggedTemplateExpression, NewExpression, Decorator *) > TemplateLiteral > TemplateElement[value.raw=${words}]`,
    message: unmarked,
  },
];
/** A word and a space in the text before, between or after the expressions of an attribute. */
const besideExpressions = String.raw`/(?:^|\}\})(?:(?!\{\{).)*?(?:\p{L}{2,} | \p{L}{2,})/su`;
/** What the rule of Angular's i18n does not see: strings in expressions, and attributes that have an expression in them. */
export const unmarkedInTemplates = [
  { selector: `LiteralPrimitive[value=${words}]`, message: unmarked },
  {
    selector: `BoundAttribute:not([i18n])[value.ast.type=/^Interpolation/][value.source=${besideExpressions}]`,
    message: unmarked,
  },
];
