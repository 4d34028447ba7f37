import type { Place } from '../../costly/line.ts';

export type PosterSize = { readonly key: string; readonly bytes: Uint8Array<ArrayBuffer> };
export type MadePoster = {
  readonly small: PosterSize;
  readonly large: PosterSize;
  /** For other sites, which show it beside a link: a JPEG, as not all of them read WebP. */
  readonly shared: PosterSize;
  readonly colour: string;
};

/** In pixels, as the sites ask that show links (ogp.me). */
export const sharedSize = { width: 1200, height: 630 };

/** Makes a poster's sizes from what somebody uploaded. @throws DomainError `image-invalid` when it is no image */
export type PosterMaker = (image: Uint8Array, place: Place) => Promise<MadePoster>;
