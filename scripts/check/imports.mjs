import { posix } from 'node:path';
import ts from 'typescript';
import { hashOf } from './files.mjs';

// What a file's types come from, so that a finding about the one can be kept while all of the others are as they were.

/**
 * @param {import('./files.mjs').SourceFile[]} files All that there are.
 * @returns {(path: string) => string | undefined} A hash of a file and of everything that it imports, directly or not;
 *   undefined where that cannot be told.
 */
export function hashWithImports(files) {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const importsOf = new Map(files.map((file) => [file.path, importsIn(file, byPath)]));
  return (path) => {
    const reached = new Set([path]);
    // A set that grows while one goes through it is gone through to its end.
    for (const one of reached) {
      const imports = importsOf.get(one);
      if (!imports) return undefined;
      for (const each of imports) reached.add(each);
    }
    return hashOf(...[...reached].sort().map((one) => `${one} ${byPath.get(one).hash}`));
  };
}

/** The files of the project that one imports; undefined where one of them is not found. */
function importsIn({ path, text }, byPath) {
  if (!/\.[cm]?[jt]s$/.test(path)) return [];
  const found = namesIn(text).map((name) => candidates(name, path).find((each) => byPath.has(each)));
  return found.includes(undefined) ? undefined : found;
}

const read = new Map();

/** What a text imports of the project; each text is read once. */
function namesIn(text) {
  const before = read.get(text);
  if (before) return before;
  const { importedFiles, referencedFiles } = ts.preProcessFile(text, true, true);
  const names = [...importedFiles, ...referencedFiles].map(({ fileName }) => fileName).filter(isOfTheProject);
  read.set(text, names);
  return names;
}

const isOfTheProject = (name) => /^(\.|@parterre\/)/.test(name);

/** Packages of others are all in the lock; those of the project export `./src/*.ts`, or are portals' libraries. */
function candidates(name, importer) {
  if (name.startsWith('.')) return [posix.join(posix.dirname(importer), name)];
  const [, folder, rest] = /^@parterre\/([^/]+)\/(.+)$/.exec(name) ?? [];
  return [`${folder}/src/${rest}.ts`, `frontend/projects/${folder}/src/${rest}`];
}
