import { z } from 'zod';
import { readTemplates, releaseFiles, writeFiles } from './render.ts';

// usage: node infra/src/release/main.ts, in the root of the sources, by infra/buildspec/release.yaml

const { SERVICE, IMAGE, IMAGE_TAG, RELEASE } = z
  .object({
    SERVICE: z.enum(['customer', 'employee', 'worker']),
    IMAGE: z.string().min(1),
    IMAGE_TAG: z.string().min(1),
    RELEASE: z.string().min(1),
  })
  .parse(process.env);

const settings = z.record(z.string(), z.string()).parse(JSON.parse(RELEASE));
const release = { service: SERVICE, image: IMAGE, version: IMAGE_TAG, settings };
writeFiles(`release/${SERVICE}`, releaseFiles(readTemplates(`appspec/${SERVICE}`), release));
