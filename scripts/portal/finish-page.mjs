/** Addresses in a page that have a content hash; the others (fonts, icons) are the same in every language. */
const hashed = /(?<=\b(?:src|href)=")[\w-]+-[\w-]{8}\.(?:js|css)(?=")/g;

/** Where a page says it: as the text of an element, or as an attribute; lines may be broken elsewhere. */
const said = (source) => {
  const words = source.split(' ').map((word) => RegExp.escape(word));
  return new RegExp(`(?<=[>"]\\s*)${words.join('\\s+')}(?=\\s*[<"])`, 'g');
};

const base = /<base href="([^"]*)"/;

/** Without `"baseHref": ""` in angular.json, a language gets addresses of its own, which nothing serves. */
function expectBase(html, expected, folder) {
  const [, found] = base.exec(html) ?? [];
  if (found !== expected)
    throw new Error(
      `The page of ${folder} has the base "${found}", not "${expected}": give it "baseHref": ""`,
    );
}

/** What is to be seen comes before the scripts that take it over: pictures and fonts need not share the network with them. */
const withPatientScripts = (html) =>
  html
    .replaceAll('<link rel="modulepreload"', '<link rel="modulepreload" fetchpriority="low"')
    .replaceAll(/(<script src="[^"]*" type="module")(?=>)/g, '$1 fetchpriority="low"');

const stylesheet = /<link rel="stylesheet" href="([\w-]+\.css)"\s*\/?>/g;

/** A page that waits for one answer is seen earlier than one that waits for two; the style sheet is short. */
function withStyles(html, read) {
  return html.replace(stylesheet, (_, name) => {
    const css = read(name);
    // Addresses in it would begin in another folder, and an end tag would end it.
    if (/url\((?!data:)|<\//.test(css)) throw new Error(`${name} cannot stand in the page`);
    return `<style>${css}</style>`;
  });
}

/**
 * What Angular leaves to be done in the page of one language. Its address is that of every other language, but its
 * scripts are not the same, though they have the same names: they are named in their folder. And what the page itself
 * says, which no template holds, is put there in its words.
 * @param {string} html
 * @param {string} source The page as it was before the build; the build must have left it its base.
 * @param {string} folder What the folder of the language is called.
 * @param {{ id: string, source: string, target: string }[]} words In the escapes of XML, without tags.
 * @param {(name: string) => string} read A file of the folder.
 */
export function finishPage(html, source, folder, words, read) {
  expectBase(html, base.exec(source)?.[1], folder);
  const translated = words.reduce((page, { id, source: text, target }) => {
    if (page.search(said(text)) < 0) throw new Error(`index.html does not say what ${id} says: "${text}"`);
    return page.replace(said(text), () => target.replaceAll('"', '&quot;'));
  }, html);
  return withPatientScripts(withStyles(translated, read)).replace(hashed, (name) => `${folder}/${name}`);
}
