/** Folders of the domain know each other in one direction only. Tests, which may look at everything, are left out. */

import boundaries from './.dependency-cruiser.mjs';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circle-of-folders',
      severity: 'error',
      scope: 'folder',
      from: { path: '^domain/src/' },
      to: { circular: true },
    },
  ],
  options: {
    ...boundaries.options,
    includeOnly: '^domain/src/',
    exclude: { path: '(\\.test\\.ts$|/testing/)' },
  },
};
