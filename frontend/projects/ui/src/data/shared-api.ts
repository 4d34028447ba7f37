import { Service } from '@angular/core';
import { ApiClient } from './api-client.ts';
import type { paths } from './shared-api-schema.ts';

/** What both services can be asked for alike; each portal asks its own. */
@Service()
export class SharedApi extends ApiClient<paths> {}
