import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { languages } from '../../frontend/projects/ui/src/words/languages.ts';
import { pseudoTranslation, pseudoWords } from './pseudo-words.mjs';
import { frontend, languagesOf, messagesOf, portals, readMessages, unitsOf } from './xliff.mjs';

// Builds the portals in `en-XA` too, a language that nobody speaks, made of their messages. It proves that the messages
// files are current: a text that they lack breaks the build, and one that no code says any more is not found in it. What
// a portal then shows without brackets is no message, and no language could say it: a journey looks for that.
// usage: prove.mjs, in the folder of the front end

const language = 'en-XA';

const problems = (await Promise.all(portals.map(problemsOf))).flat();
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

async function problemsOf(portal) {
  const messages = readMessages(messagesOf(portal));
  const file = join(frontend, languagesOf(portal).files[language]);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, pseudoTranslation(messages, language));
  const built = spawn('npm', ['run', '--silent', `build:pseudo:${portal}`], { stdio: 'inherit' });
  const [code] = await once(built, 'exit');
  const current = `Is ${messagesOf(portal)} current? "npm run generate:words" makes it so.`;
  if (code !== 0) return [`${portal} cannot be built in ${language}. ${current}`];
  const unsaid = unsaidBy(portal, messages);
  return [...unlisted(portal), ...unsaid, ...(unsaid.length > 0 ? [current] : [])];
}

/** Messages of which no script has the longest piece. */
function unsaidBy(portal, messages) {
  const folder = join(frontend, 'dist', 'pseudo', portal, language);
  const scripts = globSync('*.js', { cwd: folder }).map((name) => readFileSync(join(folder, name), 'utf8'));
  const code = scripts.join('\n');
  return unitsOf(messages)
    .filter(({ source }) => !code.includes(longestPiece(pseudoWords(source))))
    .map(({ id, source }) => `${portal}: no code says ${id}, "${source}"`);
}

/** Without what is written otherwise in a script than in XML. */
function longestPiece(words) {
  const pieces = words.split(/<[^>]*>|&\w+;|["'`\\]/);
  return pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest));
}

/** A language is offered on pages, built, and kept up with the code, or none of it. */
function unlisted(portal) {
  const { own, files, built, keptUp } = languagesOf(portal);
  const others = languages.filter((code) => code !== own);
  const names = others.map((code) => basename(files[code] ?? `no file of ${code}`));
  const isListed = isDeepStrictEqual(built, languages) && isDeepStrictEqual(keptUp, names);
  return isListed ? [] : [`${portal}: angular.json has other languages than ui/src/words/languages.ts.`];
}
