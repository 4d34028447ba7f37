export type StoredObject = { readonly bytes: Uint8Array<ArrayBuffer>; readonly contentType: string };

/** A bucket whose objects never change: their keys are made from their content. */
export type ObjectStore = {
  readonly put: (key: string, object: StoredObject & { readonly contentEncoding?: string }) => Promise<void>;
  readonly get: (key: string) => Promise<StoredObject | null>;
};
