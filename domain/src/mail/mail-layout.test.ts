import { describe, expect, it } from '@jest/globals';
import { mailColours } from './mail-colours.ts';
import { layOutMail, type MailContent } from './mail-layout.ts';
import { mailSheets } from './mail-sheet.ts';

const content: MailContent = {
  to: 'ada@example.org',
  language: 'en',
  subject: 'Your tickets',
  paragraphs: [
    'Ada, your tickets are attached:',
    { fact: 'Nocturnes' },
    { fact: 'Odeon, Kuala Lumpur' },
    'Paid.',
  ],
  button: { label: 'Show my tickets', url: 'https://tickets.test/bookings/1?a=1&b=2' },
  footnote: 'You get this because of your booking.',
};
const bodyOf = (html: string): string => html.slice(html.indexOf('<body'));

/** Relative luminance and contrast: WCAG 2.2, 1.4.3. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

describe('a mail', () => {
  it('says the same as text, fact by fact', () => {
    expect(layOutMail(content).text).toBe(
      [
        'Ada, your tickets are attached:',
        'Nocturnes\nOdeon, Kuala Lumpur',
        'Paid.',
        'Show my tickets: https://tickets.test/bookings/1?a=1&b=2',
        'You get this because of your booking.',
      ].join('\n\n'),
    );
  });

  it('shows its first words behind the subject, and then nothing, or what it is told to show', () => {
    const preheaderOf = (html: string) => /<div style="display:none[^>]*>([^&]*)&#847;/.exec(html)?.[1];
    expect(preheaderOf(layOutMail(content).html)).toBe(
      'Ada, your tickets are attached: Nocturnes\nOdeon, Kuala Lumpur'.replace('\n', ' '),
    );
    expect(preheaderOf(layOutMail({ ...content, preheader: 'Tonight\nat eight' }).html)).toBe(
      'Tonight at eight',
    );
  });

  it('takes a fact in the direction that it is written in, and keeps a name in another one to itself', () => {
    const { html } = layOutMail({
      ...content,
      paragraphs: ['נועה לוי, your tickets are attached.', { fact: 'ليلة الموسيقى 2026' }],
    });
    expect(html).toContain('><bdi>נועה לוי</bdi>, your tickets');
    expect(html).toMatch(/<p dir="auto"[^>]*>ليلة الموسيقى 2026<\/p>/);
    expect(html).toContain('<html lang="en">');
    expect(html).toMatch(/<table [^>]*dir="ltr"/);
  });

  it('takes what somebody has written in its own direction, as a whole', () => {
    const { html, text } = layOutMail({ ...content, paragraphs: [{ theirs: 'הדלתות ב-19:30.' }] });
    expect(html).toMatch(/<p dir="auto"[^>]*>הדלתות ב-19:30\.<\/p>/);
    expect(text).toContain('הדלתות ב-19:30.');
  });

  it('carries emoji whole, and no markup of anybody', () => {
    const { html, text, subject } = layOutMail({
      ...content,
      subject: '👩‍👩‍👧 <b>Ada</b>',
      paragraphs: ['👩‍👩‍👧 <b>Ada</b>', { fact: '"><script>1</script>' }],
      button: { label: '<i>', url: 'https://tickets.test/?"><script>' },
      footnote: "<a href='x'>",
    });
    expect(subject).toContain('👩‍👩‍👧');
    expect(text).toContain('👩‍👩‍👧');
    expect(html).toContain('👩‍👩‍👧 &lt;b&gt;Ada&lt;/b&gt;');
    expect(html).not.toMatch(/<script|<b>|<i>|<a href='x'/);
  });

  it('has every colour of the day in its elements, for programs that drop sheets', () => {
    const body = bodyOf(layOutMail(content).html);
    for (const colour of ['fog', 'paper', 'ink', 'inkOfFacts', 'inkOfSmallPrint'] as const)
      expect(body).toContain(mailColours[colour].day);
    for (const [, name] of body.matchAll(/class="([^"]+)"/g))
      for (const one of name?.split(' ') ?? []) expect(mailSheets.join('')).toContain(`.${one}{`);
  });

  it('turns dark by the system, and where Outlook has recoloured it', () => {
    const [, dark = '', outlook = ''] = mailSheets;
    expect(layOutMail(content).html).toContain('<meta name="color-scheme" content="light dark">');
    expect(dark).toContain(`.m-ink{color:${mailColours.ink.night}!important}`);
    expect(outlook).toContain(`[data-ogsc] .m-ink{color:${mailColours.ink.night}!important}`);
    expect(outlook).toContain(`[data-ogsb] .m-paper{background-color:${mailColours.paper.night}!important}`);
  });

  it.each(['day', 'night'] as const)('is read easily by %s', (time) => {
    const { fog, paper, ink, inkOfFacts, inkOfSmallPrint, lime, onLime } = mailColours;
    for (const [text, ground] of [
      [ink, fog],
      [ink, paper],
      [inkOfFacts, fog],
      [inkOfSmallPrint, fog],
    ] as const)
      expect(contrast(text[time], ground[time])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(onLime, lime)).toBeGreaterThanOrEqual(4.5);
  });

  it('stays below the 102 kB from which on Gmail cuts, with each of its sheets below what it reads', () => {
    const { html } = layOutMail({
      ...content,
      paragraphs: Array.from({ length: 100 }, () => ({ fact: 'Stalls, row C, seat 14 '.repeat(5) })),
    });
    expect(Buffer.byteLength(html)).toBeLessThan(102_000);
    for (const sheet of mailSheets) expect(sheet.length).toBeLessThan(8192);
  });
});
