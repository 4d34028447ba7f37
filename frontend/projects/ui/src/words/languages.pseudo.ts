/** Takes the place of `languages.ts` in the build that proves that every word can be translated. */
export const languages: readonly string[] = ['en', 'en-XA'];
