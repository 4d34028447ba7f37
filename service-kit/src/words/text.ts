/** What is said to people, by the language. In English it is always there. */
export type Text = { readonly en: string; readonly [language: string]: string };

/** Whether something comes with an issue of a schema that is more than its message. */
export const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'en' in value && typeof value.en === 'string';
