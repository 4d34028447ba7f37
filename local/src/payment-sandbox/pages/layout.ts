import { frame, type Page } from '../../pages/frame.ts';
import type { Html } from '../../pages/html.ts';

const sandbox = { name: 'Payment sandbox', notice: 'No money moves here.' };

/** What all pages of the sandbox share. */
export const layout = (page: Page): Html => frame(sandbox, page);
