import { Service } from '@angular/core';
import { ApiClient } from '@parterre/ui/data/api-client.ts';
import type { paths } from './api-schema.ts';

/** The customer service, as this portal asks it. */
@Service()
export class CustomerApi extends ApiClient<paths> {}
