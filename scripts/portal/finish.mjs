import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesOf, readMessages, languagesOf, unitsOf } from '../words/xliff.mjs';
import { compressFiles } from './compress-files.mjs';
import { finishPage } from './finish-page.mjs';

// What is left to be done when Angular has built a portal: the page of each language, and compressed copies of all.
// usage: finish.mjs <portal> <folder>

const [portal, folder] = process.argv.slice(2);
if (!portal || !folder) throw new Error('usage: finish.mjs <portal> <folder>');
const { files, own } = languagesOf(portal);

for (const language of readdirSync(folder)) {
  const page = join(folder, language, 'index.html');
  if (existsSync(page))
    writeFileSync(page, finishPage(readFileSync(page, 'utf8'), language, wordsOf(language)));
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
