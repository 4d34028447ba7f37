import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { frontend, languagesOf, messagesOf, readMessages, unitsOf } from '../words/xliff.mjs';
import { compressFiles } from './compress-files.mjs';
import { finishPage } from './finish-page.mjs';

// What is left to be done when Angular has built a portal: the page of each language, what its scripts' licences ask to
// be shown, and compressed copies of all.
// usage: finish.mjs <portal> <folder>

const LICENCES = '3rdpartylicenses.txt';

const [portal, folder] = process.argv.slice(2);
if (!portal || !folder) throw new Error('usage: finish.mjs <portal> <folder>');
const { files, own } = languagesOf(portal);

const source = readFileSync(join(frontend, 'projects', portal, 'src', 'index.html'), 'utf8');

const built = readdirSync(folder).filter((language) => existsSync(join(folder, language, 'index.html')));
if (!built.includes(own)) throw new Error(`${portal} has no page in ${own}: does "localize" list it?`);

for (const language of built) {
  const page = join(folder, language, 'index.html');
  const read = (name) => readFileSync(join(folder, language, name), 'utf8');
  writeFileSync(page, finishPage(read('index.html'), source, language, wordsOf(language), read));
  // What is served is what stands in the folder of a language.
  copyFileSync(join(folder, LICENCES), join(folder, language, LICENCES));
}
compressFiles(folder);

/** What `page-words.ts` says, and how a language says it. */
function wordsOf(language) {
  return unitsOf(readMessages(files[language] ?? messagesOf(portal)))
    .filter(({ id }) => id.startsWith('page.'))
    .map(({ id, source, target = language === own ? source : undefined }) => {
      if (target === undefined) throw new Error(`${id} is not translated to ${language}`);
      return { id, source, target };
    });
}
