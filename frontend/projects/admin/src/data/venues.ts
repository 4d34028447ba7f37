import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { Chart } from '@parterre/seat-map/chart/chart.ts';
import { firstValueFrom } from 'rxjs';
import type { ChartSummary, Venue } from './api.ts';

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

interface ChartAnswer {
  readonly chart: ChartSummary;
}

/** Venues and their charts. A chart is added as a new version; published events keep the one they have. */
@Service()
export class Venues {
  readonly #http = inject(HttpClient);

  async create(organizationId: string, venue: VenueDetails): Promise<Venue> {
    const answer = this.#http.post<{ venue: Venue }>('api/venues', { organizationId, venue });
    return (await firstValueFrom(answer)).venue;
  }

  /** A file is sent as it is: what its bytes mean is for the server to find out. */
  async importChart(venueId: string, csv: ArrayBuffer): Promise<ChartSummary> {
    const headers = { 'Content-Type': 'text/csv' };
    const answer = this.#http.post<ChartAnswer>(`api/venues/${venueId}/charts/import`, csv, { headers });
    return (await firstValueFrom(answer)).chart;
  }

  /** The chart that an import would add; nothing is kept. */
  previewChart(venueId: string, csv: ArrayBuffer): Promise<Chart> {
    const headers = { 'Content-Type': 'text/csv' };
    const answer = this.#http.post<Chart>(`api/venues/${venueId}/charts/preview`, csv, { headers });
    return firstValueFrom(answer);
  }

  async generateChart(venueId: string, request: GeneratorRequest): Promise<ChartSummary> {
    const answer = this.#http.post<ChartAnswer>(`api/venues/${venueId}/charts/generate`, request);
    return (await firstValueFrom(answer)).chart;
  }
}
