import { html, type Markup } from '@parterre/service-kit/markup';

/** A picture that other sites show beside a link. Sizes in pixels. */
export type SharedPicture = {
  readonly url: string;
  readonly alt: string;
  readonly size: { readonly width: number; readonly height: number } | null;
};

export type Shared = {
  readonly title: string;
  readonly description: string;
  /** The one address of a page, whatever stands behind it. */
  readonly url: string;
  readonly picture: SharedPicture | null;
};

const pictureTags = ({ url, alt, size }: SharedPicture): Markup => html`
  <meta property="og:image" content="${url}" />
  ${
    size &&
    html`<meta property="og:image:width" content="${size.width}" />
      <meta property="og:image:height" content="${size.height}" />`
  }
  <meta property="og:image:alt" content="${alt}" />
  <meta name="twitter:card" content="summary_large_image" />
`;

/** What other sites read to show a link (the Open Graph protocol, ogp.me), and by which address search engines know a page. */
export const sharedHead = ({ title, description, url, picture }: Shared): Markup => html`
  <link rel="canonical" href="${url}" />
  <meta property="og:site_name" content="Parterre" />
  <meta property="og:type" content="website" />
  <meta property="og:title" content="${title}" />
  <meta property="og:description" content="${description}" />
  <meta property="og:url" content="${url}" />
  ${picture && pictureTags(picture)}
`;
