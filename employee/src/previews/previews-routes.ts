import { previewOf } from '@parterre/domain/messaging/previews/preview';
import { languageOfAnswer } from '@parterre/portal-kit/language-of';
import express, { type Router } from 'express';
import type { Dependencies } from '../dependencies.ts';
import type { Routes } from '../routes.ts';
import { previewKind } from './previews-contract.ts';

type Deps = Pick<Dependencies, 'clock' | 'publicUrl'>;

export const previewsRoutes = ({ route }: Routes, { clock, publicUrl }: Deps): Router => {
  const router = express.Router();
  route(router, previewKind, async ({ params: { kind, channel }, query }, request) => {
    const language = query.language ?? languageOfAnswer(request);
    return { preview: await previewOf(kind, channel, language, { publicUrl, now: clock.now() }) };
  });
  return router;
};
