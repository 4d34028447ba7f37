import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';

export interface InvitationDetails {
  readonly email: string;
  readonly name: string;
  readonly role: 'organizer' | 'door';
}

/** The people of an organization. */
@Service()
export class Employees {
  readonly #http = inject(HttpClient);

  async invite(organizationId: string, details: InvitationDetails): Promise<void> {
    await firstValueFrom(this.#http.post(`api/organizations/${organizationId}/employees`, details));
  }

  async inviteAgain(employeeId: string): Promise<void> {
    await firstValueFrom(this.#http.post(`api/employees/${employeeId}/invitation`, {}));
  }

  async deactivate(employeeId: string): Promise<void> {
    await firstValueFrom(this.#http.post(`api/employees/${employeeId}/deactivate`, {}));
  }
}
