import { parseCookie } from 'cookie';
import type { Request } from 'express';

/** Which language somebody has chosen on a page. Nothing depends on it but words, so that its name needs no prefix. */
const chosenLanguage = 'parterre_language';

/**
 * Of these languages the one that was chosen on a page of a portal; else the one that the browser's person likes best
 * (RFC 9110, 12.5.4); null where it is none of them. Of a request that says nothing it is the first.
 */
export const askedLanguage = <Language extends string>(
  request: Request,
  languages: readonly Language[],
): Language | null => {
  const isOffered = (code: string | false | undefined) => languages.find((language) => language === code);
  const chosen = isOffered(parseCookie(request.headers.cookie ?? '')[chosenLanguage]);
  return chosen ?? isOffered(request.acceptsLanguages([...languages])) ?? null;
};
