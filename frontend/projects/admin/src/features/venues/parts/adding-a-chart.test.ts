import type { Type } from '@angular/core';
import { Told } from '@parterre/ui/testing/told.ts';
import { render, screen, waitFor } from '@testing-library/angular';
import { userEvent } from '@testing-library/user-event';
import type { Venue } from '../../../data/api.ts';
import { Venues } from '../stores/venues.ts';
import { GenerateChart } from './generate-chart.ts';
import { HallForm } from './hall/hall-form.ts';

const venue: Venue = {
  id: 'v1',
  organizationId: 'o1',
  name: 'Hall',
  online: false,
  address: 'Pier 3',
  city: 'Hoboken',
  country: 'US',
  timeZone: 'America/New_York',
  latestChart: 0,
};

describe.each<[string, Type<GenerateChart | HallForm>]>([
  ['a hall of rows', HallForm],
  ['a chart of a known kind', GenerateChart],
])('adding %s', (_, form) => {
  const sent = async () => {
    const [drawn, added, told] = [Promise.withResolvers<unknown>(), vi.fn(), new Told()];
    const generateChart = vi.fn(() => drawn.promise);
    const { fixture } = await render(form, {
      inputs: { venue },
      on: { added },
      providers: [{ provide: Venues, useValue: { generateChart } }, told.provider],
    });
    await userEvent.click(screen.getByRole('button', { name: 'Add this chart' }));
    expect(generateChart).toHaveBeenCalledTimes(1);
    return { drawn, added, told, fixture };
  };

  it('says when it is added, and not before', async () => {
    const { drawn, added, told } = await sent();
    expect(told.messages).toEqual([]);
    drawn.resolve({});
    await waitFor(() => expect(added).toHaveBeenCalledTimes(1));
    expect(told.messages).toEqual(['The chart is added.']);
  });

  it('says so to who has left meanwhile as well', async () => {
    const { drawn, told, fixture } = await sent();
    fixture.destroy();
    drawn.resolve({});
    await waitFor(() => expect(told.messages).toEqual(['The chart is added.']));
  });
});
