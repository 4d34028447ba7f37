import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { seconds } from '../clock.ts';
import { noLongerThan } from '../patience.ts';
import type { ObjectStore } from './object-store.ts';

export type StorageSettings = {
  readonly region: string;
  readonly endpoint?: string | undefined;
  /** How long, in milliseconds, one of three attempts may take. */
  readonly patience?: number;
};

/** Drawings and pictures are small. Three times as long leaves a worker time to send the mail that a picture is for. */
const usualPatience = seconds(4);

/** Bucket names are part of the path where the storage is not AWS itself. */
export const openStorage = ({ region, endpoint, patience = usualPatience }: StorageSettings): S3Client =>
  new S3Client({
    region,
    ...(endpoint && { endpoint, forcePathStyle: true }),
    requestHandler: noLongerThan(patience),
  });

const aYear = 31_536_000;

export const s3ObjectStore = (client: S3Client, Bucket: string): ObjectStore => ({
  put: async (Key, { bytes, contentType, contentEncoding }) => {
    await client.send(
      new PutObjectCommand({
        Bucket,
        Key,
        Body: bytes,
        ContentType: contentType,
        CacheControl: `public, max-age=${aYear}, immutable`,
        ...(contentEncoding && { ContentEncoding: contentEncoding }),
      }),
    );
  },
  get: async (Key) => {
    try {
      const { Body, ContentType = 'application/octet-stream' } = await client.send(
        new GetObjectCommand({ Bucket, Key }),
      );
      if (!Body) return null;
      return { bytes: new Uint8Array(await Body.transformToByteArray()), contentType: ContentType };
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  },
});
