import { describe, expect, test } from '@jest/globals';
import { dataElement, html, xml } from './markup.ts';

describe('markup', () => {
  test('keeps text text, between tags and in attributes', () => {
    const title = `</p><script>"a" & 'b'`;
    expect(html`<p title="${title}">${title}</p>`.text).toBe(
      '<p title="&lt;/p&gt;&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;">&lt;/p&gt;&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;</p>',
    );
  });

  test('takes markup, lists of it, numbers, and nothing', () => {
    const items = ['<b>', 'two'].map((text) => html`<li>${text}</li>`);
    expect(xml`<ul>${items}${null}${3}</ul>`.text).toBe('<ul><li>&lt;b&gt;</li><li>two</li>3</ul>');
  });

  test('has data in it that ends nothing and comes out as it went in', () => {
    const data = { text: '</script><!-- & \u2028 $& $`' };
    const element = dataElement('id="x"', data).text;
    const [, json = ''] = /^<script id="x">([^<]*)<\/script>$/.exec(element) ?? [];
    expect(JSON.parse(json)).toEqual(data);
  });
});
