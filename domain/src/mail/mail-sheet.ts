import { mailColours } from './mail-colours.ts';

const { fog, paper, ink, inkOfFacts, inkOfSmallPrint, line, lime, onLime } = mailColours;

/** By class: what each turns into at night. The light is in the elements themselves, for mail programs that drop sheets. */
const texts = { 'm-ink': ink, 'm-facts': inkOfFacts, 'm-small': inkOfSmallPrint };
const grounds = { 'm-fog': fog, 'm-paper': paper };

const rules = (parent: { readonly text: string; readonly ground: string }): string =>
  [
    ...Object.entries(texts).map(([name, { night }]) => `${parent.text}.${name}{color:${night}!important}`),
    ...Object.entries(grounds).map(
      ([name, { night }]) => `${parent.ground}.${name}{background-color:${night}!important}`,
    ),
    `${parent.ground}.m-line{border-color:${line.night}!important;border-left-color:${lime}!important}`,
    // The one accent is the same by night: whoever turns colours around by themselves leaves it alone.
    `${parent.ground}.m-lime{background-color:${lime}!important}`,
    `${parent.text}.m-on-lime{color:${onLime}!important}`,
  ].join('\n');

const anywhere = { text: '', ground: '' };
/** Outlook on the web and on phones marks what it has recoloured itself: texts by one attribute, grounds by another. */
const outlook = { text: '[data-ogsc] ', ground: '[data-ogsb] ' };

/** In sheets of their own: a mail program that does not know one of them drops that one whole. */
export const mailSheets: readonly string[] = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  `@media (prefers-color-scheme:dark){\n${rules(anywhere)}\n}`,
  rules(outlook),
  '@media (max-width:480px){.m-paper{padding:24px 20px 8px!important}.m-fog-cell{padding:20px 12px!important}}',
];
