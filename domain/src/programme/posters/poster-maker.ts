import type { Place } from '../../costly/line.ts';

export type PosterSize = { readonly key: string; readonly bytes: Uint8Array<ArrayBuffer> };
export type MadePoster = { readonly small: PosterSize; readonly large: PosterSize; readonly colour: string };

/** Makes a poster's sizes from what somebody uploaded. @throws DomainError `image-invalid` when it is no image */
export type PosterMaker = (image: Uint8Array, place: Place) => Promise<MadePoster>;
