/** Addresses in a page that have a content hash; the others (fonts, icons) are the same in every language. */
const hashed = /(?<=\b(?:src|href)=")[\w-]+-[\w-]{8}\.(?:js|css)(?=")/g;

/** Where a page says it: as the text of an element, or as an attribute; lines may be broken elsewhere. */
const said = (source) => {
  const words = source.split(' ').map((word) => RegExp.escape(word));
  return new RegExp(`(?<=[>"]\\s*)${words.join('\\s+')}(?=\\s*[<"])`);
};

/**
 * What Angular leaves to be done in the page of one language. Its address is that of every other language, but its
 * scripts are not the same, though they have the same names: they are named in their folder. And what the page itself
 * says, which no template holds, is put there in its words.
 * @param {string} html
 * @param {string} folder What the folder of the language is called.
 * @param {{ id: string, source: string, target: string }[]} words In the escapes of XML, without tags.
 */
export function finishPage(html, folder, words) {
  const translated = words.reduce((page, { id, source, target }) => {
    if (!said(source).test(page)) throw new Error(`index.html does not say what ${id} says: "${source}"`);
    return page.replace(said(source), () => target.replaceAll('"', '&quot;'));
  }, html);
  return translated.replace(hashed, (name) => `${folder}/${name}`);
}
