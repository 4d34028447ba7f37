import { Service, inject } from '@angular/core';
import type { Role } from './api.ts';
import { EmployeeApi } from './employee-api.ts';

export interface InvitationDetails {
  readonly email: string;
  readonly name: string;
  readonly role: Exclude<Role, 'admin'>;
}

/** The people of an organization. */
@Service()
export class Employees {
  readonly #api = inject(EmployeeApi);

  async invite(organizationId: string, details: InvitationDetails): Promise<void> {
    await this.#api.post('api/organizations/{organizationId}/employees', {
      path: { organizationId },
      body: details,
    });
  }

  async inviteAgain(employeeId: string): Promise<void> {
    await this.#api.post('api/employees/{employeeId}/invitation', { path: { employeeId } });
  }

  async deactivate(employeeId: string): Promise<void> {
    await this.#api.post('api/employees/{employeeId}/deactivate', { path: { employeeId } });
  }
}
