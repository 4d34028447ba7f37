import { fileURLToPath } from 'node:url';

const project = (name) => fileURLToPath(new URL(`frontend/projects/${name}/src`, import.meta.url));

/** What the `paths` of frontend/tsconfig.json say, in the only form in which dependency-cruiser takes it. */
export default {
  resolve: { alias: { '@parterre/ui': project('ui'), '@parterre/seat-map': project('seat-map') } },
};
