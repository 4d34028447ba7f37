const unmarked = 'Say it by $localize (in a template: i18n), so that it can be translated.';
/** What only who reads English is told: a sentence, or a word that begins like one. The house's own name is one's own. */
const words = String.raw`/\p{L}{2,} \p{L}{2,}|^(?!Parterre$)\p{Lu}\p{Ll}+[.!?…]?$/u`;
/** Keys, what is looked up, compared or taken apart, styles, what is only said to developers. */
const notSaid = [
  ...['Decorator *', 'NewExpression > *', 'Property > .key', 'BinaryExpression > *', 'MemberExpression > *'],
  ...['ImportDeclaration > *', 'ExportNamedDeclaration > *', 'ExportAllDeclaration > *', 'TSLiteralType > *'],
  'CallExpression[callee.property.name=/^(get|has|set|append)$/] > *',
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
/** What the rule of Angular's i18n does not see: strings in expressions, and attributes that have an expression in them. */
export const unmarkedInTemplates = [
  { selector: `LiteralPrimitive[value=${words}]`, message: unmarked },
  {
    selector: String.raw`BoundAttribute:not([i18n]) [type=/^Interpolation/]:matches([strings.0=/\p{L}{2,} /u], [strings.1=/ \p{L}{2,}/u])`,
    message: unmarked,
  },
];
