/**
 * Who may import whom in the front end: the shell knows features, features know ui, ui knows data; nothing looks back up or
 * aside. Tests, which may look at everything, are left out.
 */

import boundaries from './.dependency-cruiser.mjs';

const portal = '^frontend/projects/(customer|admin)/src/';
const ui = '^frontend/projects/ui/src/';
const seatMap = '^frontend/projects/seat-map/src/';

const rules = [
  {
    name: 'features-do-not-know-each-other',
    comment: 'What two of them share moves down to ui or data.',
    from: { path: `${portal}features/([^/]+)/` },
    to: { path: `${portal}features/`, pathNot: '^frontend/projects/$1/src/features/$2/' },
  },
  {
    name: 'features-know-no-shell',
    from: { path: `${portal}features/` },
    to: { path: `${portal}shell/` },
  },
  {
    name: 'ui-knows-no-feature',
    from: { path: `${portal}ui/` },
    to: { path: `${portal}(features|shell)/` },
  },
  {
    name: 'data-knows-no-ui-and-no-feature',
    from: { path: [`${portal}data/`, `${ui}data/`] },
    to: {
      path: [`${portal}(ui|features|shell)/`, `${ui}(?!data/|format/)`, seatMap],
    },
  },
  {
    name: 'parts-know-no-page',
    from: { path: `${portal}features/[^/]+/parts/` },
    to: { path: `${portal}features/[^/]+/pages/` },
  },
  {
    name: 'stores-know-no-page-and-no-part',
    from: { path: `${portal}features/[^/]+/stores/` },
    to: { path: `${portal}features/[^/]+/(pages|parts)/` },
  },
  {
    name: 'libraries-know-no-portal',
    from: { path: [ui, seatMap] },
    to: { path: portal },
  },
  {
    name: 'ui-knows-no-seat-map',
    from: { path: ui },
    to: { path: seatMap },
  },
  {
    name: 'no-circle-of-files',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-circle-of-folders',
    scope: 'folder',
    from: { path: [ui, seatMap] },
    to: { circular: true },
  },
  {
    name: 'nothing-unresolved',
    from: {},
    to: { couldNotResolve: true },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: rules.map((rule) => ({ ...rule, severity: 'error' })),
  options: {
    ...boundaries.options,
    webpackConfig: { fileName: '.dependency-cruiser.aliases.mjs' },
    exclude: { path: '(\\.test\\.ts$|/testing/|^frontend/(dist|\\.angular)/)' },
  },
};
