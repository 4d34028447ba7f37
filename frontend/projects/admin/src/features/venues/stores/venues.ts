import { Service, inject } from '@angular/core';
import type { Chart } from '@parterre/seating/chart';
import { readChart } from '@parterre/seating/stored-chart';
import type { ChartSummary, Venue } from '../../../data/api.ts';
import { EmployeeApi } from '../../../data/employee-api.ts';

export type VenueDetails =
  | {
      readonly name: string;
      readonly timeZone: string;
      readonly online: false;
      readonly address: string;
      readonly city: string;
      readonly country: string;
    }
  | { readonly name: string; readonly timeZone: string; readonly online: true };

/** A hall of rows before a stage. */
export interface HallRequest {
  readonly kind: 'hall';
  readonly rows: number;
  readonly seats: number;
  readonly aisles: number;
  readonly curve: 'straight' | 'gentle' | 'strong';
  readonly numbering: 'row' | 'block' | 'odd-even';
  readonly numberedFrom: 'left' | 'right';
  readonly firstRow: string;
  readonly skippedLetters: string;
  readonly balcony: { readonly rows: number; readonly seats: number } | null;
}

/** The kinds of chart that can be drawn without a file. */
export type GeneratorRequest =
  | HallRequest
  | { readonly kind: 'arena' }
  | { readonly kind: 'club'; readonly standing: number }
  | { readonly kind: 'room'; readonly capacity: number };

/** Venues and their charts. A chart is added as a new version; published events keep the one they have. */
@Service()
export class Venues {
  readonly #api = inject(EmployeeApi);

  async create(organizationId: string, venue: VenueDetails): Promise<Venue> {
    const answer = await this.#api.post('api/venues', { body: { organizationId, venue } });
    return answer.venue;
  }

  async importChart(venueId: string, csv: ArrayBuffer): Promise<ChartSummary> {
    const answer = await this.#api.post('api/venues/{venueId}/charts/import', {
      path: { venueId },
      body: csvOf(csv),
    });
    return answer.chart;
  }

  /** The chart that an import would add; nothing is kept. */
  async previewChart(venueId: string, csv: ArrayBuffer): Promise<Chart> {
    const body = csvOf(csv);
    return readChart(
      await this.#api.post('api/venues/{venueId}/charts/preview', { path: { venueId }, body }),
    );
  }

  async generateChart(venueId: string, request: GeneratorRequest): Promise<ChartSummary> {
    const answer = await this.#api.post('api/venues/{venueId}/charts/generate', {
      path: { venueId },
      body: request,
    });
    return answer.chart;
  }
}

/** A file is sent as it is: what its bytes mean is for the server to find out. */
function csvOf(bytes: ArrayBuffer): Blob {
  return new Blob([bytes], { type: 'text/csv' });
}
