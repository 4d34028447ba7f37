import type { paths } from '../../data/api-schema.ts';

type Query = NonNullable<paths['/admin/api/previews/{kind}/{channel}']['get']['parameters']['query']>;
export type PreviewLanguage = NonNullable<Query['language']>;

/** In which languages people are written to. */
const written: Readonly<Record<PreviewLanguage, true>> = { en: true };

const isWritten = (language: string): language is PreviewLanguage => Object.hasOwn(written, language);

export const previewLanguages: readonly PreviewLanguage[] = Object.keys(written).filter(isWritten);

/** What an address says; the first there is where it says another. */
export const languageIn = (text: string | undefined): PreviewLanguage =>
  previewLanguages.find((one) => one === text) ?? 'en';
