import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

/** Both portals, as the workspace names them. */
export const portals = ['customer', 'admin'];

export const frontend = join(root, 'frontend');

/** Where the words of a portal are, as its code says them. */
export const messagesOf = (portal) => `projects/${portal}/words/messages.xlf`;

const unit =
  /<unit id="(?<id>[^"]+)">.*?<source>(?<source>.*?)<\/source>(?:\s*<target>(?<target>.*?)<\/target>)?/gs;

/**
 * What a messages file (XLIFF 2.0, as `ng extract-i18n` writes it) says, in the escapes and with the tags of XML.
 * @returns {{ id: string, source: string, target?: string }[]}
 */
export const unitsOf = (xliff) => Array.from(xliff.matchAll(unit), ({ groups }) => groups);

/** @param {string} file Below the folder of the front end. */
export const readMessages = (file) => readFileSync(join(frontend, file), 'utf8');

/**
 * The languages of a portal, as `angular.json` lists them: its own, the messages files of the others, which of them are
 * built, and which files are kept up with the code.
 */
export function languagesOf(portal) {
  const { projects } = JSON.parse(readFileSync(join(frontend, 'angular.json'), 'utf8'));
  const { i18n, architect } = projects[portal];
  const files = Object.entries(i18n.locales).map(([code, { translation }]) => [code, translation]);
  return {
    own: i18n.sourceLocale.code,
    files: Object.fromEntries(files),
    built: architect.build.options.localize,
    keptUp: architect['extract-i18n'].options.targetFiles,
  };
}
