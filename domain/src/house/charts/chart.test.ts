import { describe, expect, it } from '@jest/globals';
import { aChart } from '../../testing/sales-plan-builder.ts';
import { chart, newChart } from './chart.ts';

const withName = (name: string) => {
  const drawn = aChart();
  return {
    ...drawn,
    sections: drawn.sections.map((section, n) => (n === 0 ? { ...section, name } : section)),
  };
};
const withStage = (label: string) => {
  const drawn = aChart();
  return { ...drawn, stage: { label, outline: drawn.areas[0]?.outline ?? [] } };
};
const withArea = (name: string) => {
  const drawn = aChart();
  return { ...drawn, areas: drawn.areas.map((area) => ({ ...area, name })) };
};

describe('the names in a chart', () => {
  it.each(['Stalls\nDTSTART:x', 'Stalls\u0000', 'Stalls\u202e', '\u200b', ''])(
    'that is new are one line of text, and %j is none',
    (name) => {
      for (const drawn of [withName(name), withStage(name), withArea(name)])
        expect(newChart.safeParse(drawn).success).toBe(false);
    },
  );

  it.each(['Stalls', 'Parkett links', '桟敷', 'الشرفة', 'Grand Circle 🎭'])('may be %j', (name) => {
    for (const drawn of [withName(name), withStage(name), withArea(name)])
      expect(newChart.parse(drawn)).toEqual(drawn);
  });

  it('that an older release stored are read as they are', () => {
    const drawn = withName('Stalls\nleft');
    expect(chart.parse(drawn)).toEqual(drawn);
    expect(chart.parse(withStage(''))).toEqual(withStage(''));
  });
});
