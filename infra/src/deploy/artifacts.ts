import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { HeadObjectCommand, NotFound, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { zipSync } from 'fflate';

/** Templates and functions, by their path below the folder of this version. */
export type Artifacts = { readonly prefix: string; readonly files: ReadonlyMap<string, Uint8Array> };

const templates = new URL('../../cloudformation/', import.meta.url);
const functions = new URL('../functions/', import.meta.url);

/** The same in every archive: what did not change must not look changed. */
const mtime = new Date('2020-01-01T00:00:00Z');

/** A function of one file, with its types taken out: Lambda runs no TypeScript. The AWS SDK is there already. */
const packFunction = (source: string): Uint8Array => {
  const code = stripTypeScriptTypes(source, { mode: 'strip' });
  return zipSync({ 'index.mjs': [new TextEncoder().encode(code), { mtime }] });
};

const digest = (files: Iterable<[string, Uint8Array]>): string => {
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(`${name} ${bytes.length}\n`).update(bytes);
  return hash.digest('hex').slice(0, 16);
};

/** Everything that the root template points at. The folder is named by the content, so that nothing changes for nothing. */
export const packArtifacts = (): Artifacts => {
  const files = new Map<string, Uint8Array>();
  for (const name of readdirSync(templates)
    .filter((file) => file.endsWith('.yaml'))
    .toSorted())
    files.set(name, readFileSync(new URL(name, templates)));
  const sources = readdirSync(functions).filter((file) => /^[a-z-]+\.ts$/.test(file));
  for (const name of sources.toSorted())
    files.set(
      `functions/${name.replace('.ts', '.zip')}`,
      packFunction(readFileSync(new URL(name, functions), 'utf8')),
    );
  return { prefix: `templates/${digest(files)}`, files };
};

const exists = async (s3: S3Client, Bucket: string, Key: string): Promise<boolean> => {
  try {
    await s3.send(new HeadObjectCommand({ Bucket, Key }));
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
};

/** Uploads what is not there. @returns how many files that were */
export const uploadArtifacts = async (
  s3: S3Client,
  Bucket: string,
  { prefix, files }: Artifacts,
): Promise<number> => {
  const uploads = [...files].map(async ([name, Body]) => {
    const Key = `${prefix}/${name}`;
    if (await exists(s3, Bucket, Key)) return 0;
    await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
    return 1;
  });
  return (await Promise.all(uploads)).reduce<number>((sum, one) => sum + one, 0);
};
