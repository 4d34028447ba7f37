import { Service } from '@angular/core';
import { UploadingClient } from '@parterre/ui/data/uploading-client.ts';
import type { paths } from './api-schema.ts';

/** The employee service, as this portal asks it. */
@Service()
export class EmployeeApi extends UploadingClient<paths> {}
