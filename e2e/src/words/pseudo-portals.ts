import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { isOlderThanSources } from '@parterre/local/stack/portal-sources';
import { listen, type Listening } from '@parterre/service-kit/server';
import { portal } from '@parterre/service-kit/portal';
import type { BrowserContext } from '@playwright/test';
import express from 'express';
import { addresses } from '../stack.ts';

const root = join(import.meta.dirname, '../../..');
const built = join(root, 'frontend/dist/pseudo');
const pages = ['customer', 'admin'].map((portal) => join(built, portal, 'en-XA/index.html'));

/** Serves the portals built in `en-XA` too, from the sources as they are, as the services serve theirs. */
export async function startPseudoPortals(): Promise<Listening> {
  const old = await Promise.all(pages.map(isOlderThanSources));
  if (old.includes(true)) await build();
  const app = express();
  const [admin, customer] = [portal(join(built, 'admin')), portal(join(built, 'customer'))];
  app.use('/admin', admin.pages, admin.files);
  app.use(customer.pages, customer.files);
  return listen(app, 0, '127.0.0.1');
}

async function build(): Promise<void> {
  const args = ['run', '--silent', 'build:pseudo', '--workspace', 'frontend'];
  const [code] = await once(spawn('npm', args, { cwd: root, stdio: 'inherit' }), 'exit');
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed`);
}

/** Has a browser take portals from there; whatever they ask, they ask the product. */
export async function readFrom({ port }: Listening, context: BrowserContext): Promise<void> {
  await context.route(
    ({ origin, pathname }) => origin === addresses.portal && !/\/api\//.test(pathname),
    async (route) => {
      const { pathname, search } = new URL(route.request().url());
      const response = await route.fetch({ url: `http://localhost:${port}${pathname}${search}` });
      await route.fulfill({ response });
    },
  );
}
