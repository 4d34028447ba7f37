import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listen, type Listening } from '@parterre/service-kit/server';
import { portal } from '@parterre/service-kit/portal';
import type { BrowserContext } from '@playwright/test';
import express from 'express';

const built = join(import.meta.dirname, '../../../frontend/dist/pseudo');

/** Serves the portals that were built in `en-XA` too, as the services serve theirs. */
export async function startPseudoPortals(): Promise<Listening> {
  if (!existsSync(built)) throw new Error('They are not built: npm run build:pseudo --workspace frontend');
  const app = express();
  app.use('/admin', portal(join(built, 'admin')));
  app.use(portal(join(built, 'customer')));
  return listen(app, 0, '127.0.0.1');
}

/** Has a browser take portals from there; whatever they ask, they ask the product. */
export async function readFrom({ port }: Listening, context: BrowserContext): Promise<void> {
  await context.route(
    ({ pathname }) => !/\/api\//.test(pathname),
    async (route) => {
      const { pathname, search } = new URL(route.request().url());
      const response = await route.fetch({ url: `http://localhost:${port}${pathname}${search}` });
      await route.fulfill({ response });
    },
  );
}
