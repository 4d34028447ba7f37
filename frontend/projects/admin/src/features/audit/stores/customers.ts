import { Service, inject } from '@angular/core';
import { EmployeeApi } from '../../../data/employee-api.ts';

/** Customers, as admins look for them. */
@Service()
export class Customers {
  readonly #api = inject(EmployeeApi);

  /** The customer with this address; null when there is none. The address stands in no URL: logs keep those. */
  async find(email: string): Promise<string | null> {
    const { customer } = await this.#api.post('api/audit/customers', { body: { email } });
    return customer?.id ?? null;
  }
}
