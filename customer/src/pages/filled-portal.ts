import { describeError } from '@parterre/domain/dynamo/describe-error';
import { PageIsLateError } from '@parterre/service-kit/filled-pages';
import type { Filling } from '@parterre/service-kit/portal';
import type { Request } from 'express';
import type { Dependencies } from '../dependencies.ts';
import { pages } from './pages.ts';

type Deps = Pick<
  Dependencies,
  'catalogue' | 'people' | 'live' | 'recent' | 'publicUrl' | 'clock' | 'logger' | 'visit'
>;

/**
 * Fills the portal's pages with what is known of them. A page that nobody has asked for in the last moment costs a look at the
 * database, so that it is made as often as a network may look at what everybody sees; after that it comes as it was built.
 */
export const filledPortal = ({ logger, visit, ...deps }: Deps): Filling => {
  const pageAt = pages(deps);
  return {
    pageAt: (request: Request, language) => {
      const page = pageAt(request, language);
      if (!page) return null;
      const make = async () => {
        visit(request);
        return page.make();
      };
      return { ...page, make };
    },
    failed: (error) => {
      // Whoever asks too often is told so by what their page asks for next.
      const kind = describeError(error)?.kind;
      if (kind === 'too-many') return;
      const isOutside = error instanceof PageIsLateError || kind === 'unavailable';
      logger[isOutside ? 'warn' : 'error']({ err: error }, 'a page comes as it was built');
    },
  };
};
