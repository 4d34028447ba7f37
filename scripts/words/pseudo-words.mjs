const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = 'áƀçđéƒğĥíĵķļɱñóþʠŕšţúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶĻṀÑÓÞɊŔŠŢÚṼŴẊÝŽ';
const accents = new Map([...letters].map((letter, at) => [letter, accented[at]]));

/** A tag or an escape of XML, a brace of an ICU expression, or a character. */
const pieces = /<[^>]*>|&\w+;|[^<&]/gu;

/**
 * "⟦Šéáţš⟧" for "Seats": still to be read, longer, and known by its brackets. Names, numbers and markup inside stay as
 * they are. Of an ICU expression each case is put in brackets, and what chooses between them is left alone.
 * @param {string} source In the escapes and with the tags of XML.
 */
export function pseudoWords(source) {
  const isExpression = /^\s*\{\w+, (?:plural|select)/.test(source);
  let depth = 0;
  const said = (source.match(pieces) ?? []).map((piece) => {
    if (piece === '{') return (depth += 1) % 2 === 0 ? '{⟦' : '{';
    if (piece === '}') return (depth -= 1) % 2 === 1 ? '⟧}' : '}';
    return depth % 2 === 0 ? (accents.get(piece) ?? piece) : piece;
  });
  const text = said.join('').replaceAll('⟦⟧', '');
  return isExpression ? text : text.replace(/^(\s*)(.*?)(\s*)$/s, '$1⟦$2⟧$3');
}

/** The same messages file with a translation of everything. */
export function pseudoTranslation(xliff, language) {
  return xliff
    .replace(/(?= srcLang=)/, ` trgLang="${language}"`)
    .replace(/<source>(.*?)<\/source>/gs, (source, text) => `${source}<target>${pseudoWords(text)}</target>`);
}
