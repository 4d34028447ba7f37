import { describe, expect, it } from '@jest/globals';
import { finishPage } from './finish-page.mjs';

const source = `<html><head><title>Seats live</title><base href="/" />
<meta content="Seats
  live" /><script src="main-ABCDEFGH.js"></script></head></html>`;
const words = [{ id: 'page.title', source: 'Seats live', target: 'Plätze "live"' }];

describe('the page of a language', () => {
  it('says everywhere what it says in its words', () => {
    const page = finishPage(source, source, 'de', words);
    expect(page).toContain('<title>Plätze &quot;live&quot;</title>');
    expect(page).toContain('<meta content="Plätze &quot;live&quot;" />');
  });

  it('names its scripts in its folder', () => {
    expect(finishPage(source, source, 'de', words)).toContain('src="de/main-ABCDEFGH.js"');
  });

  it('is refused where it lacks a text that is translated', () => {
    const other = [{ id: 'page.other', source: 'Every seat', target: 'Jeder Platz' }];
    expect(() => finishPage(source, source, 'de', other)).toThrow('page.other');
  });

  it('is refused where its addresses begin elsewhere', () => {
    const built = source.replace('href="/"', 'href="/de/"');
    expect(() => finishPage(built, source, 'de', words)).toThrow('"baseHref": ""');
  });
});
