import { parseCookie } from 'cookie';
import type { CookieOptions, Request, Response } from 'express';
import { cookieName } from './cookie-name.ts';

type Settings = {
  readonly name: string;
  readonly path: string;
  /** Whether it travels over https only. */
  readonly secure: boolean;
  /** In milliseconds. */
  readonly lifetime: number;
};

/** A value that one browser keeps for us and no script can read. */
export const hiddenCookie = ({ name: plain, path, secure, lifetime }: Settings) => {
  const name = cookieName({ name: plain, path, secure });
  const options: CookieOptions = { httpOnly: true, sameSite: 'lax', secure, path };
  return {
    read: (request: Request): string | null => parseCookie(request.headers.cookie ?? '')[name] ?? null,
    put: (response: Response, value: string): void => {
      response.cookie(name, value, { ...options, maxAge: lifetime });
    },
    clear: (response: Response): void => {
      response.clearCookie(name, options);
    },
  };
};

export type HiddenCookie = ReturnType<typeof hiddenCookie>;
