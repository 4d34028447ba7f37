import { describe, expect, it } from '@jest/globals';
import { finishPage } from './finish-page.mjs';

const source = `<html><head><title>Seats live</title><base href="/" />
<meta content="Seats
  live" /><script src="main-ABCDEFGH.js"></script></head></html>`;
const words = [{ id: 'page.title', source: 'Seats live', target: 'Plätze "live"' }];

/** No page but one names a style sheet. */
const read = (name) => {
  throw new Error(`${name} is not read`);
};

describe('the page of a language', () => {
  it('says everywhere what it says in its words', () => {
    const page = finishPage(source, source, 'de', words, read);
    expect(page).toContain('<title>Plätze &quot;live&quot;</title>');
    expect(page).toContain('<meta content="Plätze &quot;live&quot;" />');
  });

  it('names its scripts in its folder', () => {
    expect(finishPage(source, source, 'de', words, read)).toContain('src="de/main-ABCDEFGH.js"');
  });

  it('lets its scripts come after what is to be seen', () => {
    const scripts = '<link rel="modulepreload" href="a.js"><script src="b.js" type="module"></script>';
    expect(finishPage(`${source}${scripts}`, source, 'de', words, read)).toContain(
      '<link rel="modulepreload" fetchpriority="low" href="a.js"><script src="b.js" type="module" fetchpriority="low"></script>',
    );
  });

  it('is refused where it lacks a text that is translated', () => {
    const other = [{ id: 'page.other', source: 'Every seat', target: 'Jeder Platz' }];
    expect(() => finishPage(source, source, 'de', other, read)).toThrow('page.other');
  });

  it('is refused where its addresses begin elsewhere', () => {
    const built = source.replace('href="/"', 'href="/de/"');
    expect(() => finishPage(built, source, 'de', words, read)).toThrow('"baseHref": ""');
  });

  describe('with a style sheet', () => {
    const linked = source.replace('</head>', '<link rel="stylesheet" href="styles-ABCDEFGH.css"></head>');

    it('brings it along', () => {
      const page = finishPage(linked, source, 'de', words, (name) => `/* ${name} */ a { color: red; }`);
      expect(page).toContain('<style>/* styles-ABCDEFGH.css */ a { color: red; }</style>');
      expect(page).not.toContain('<link rel="stylesheet"');
    });

    it.each(['a { background: url(x.png); }', 'a::after { content: "</style>"; }'])(
      'is refused where that would break it: %s',
      (css) => {
        expect(() => finishPage(linked, source, 'de', words, () => css)).toThrow('cannot stand in the page');
      },
    );
  });
});
