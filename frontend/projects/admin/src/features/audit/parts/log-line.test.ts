import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { LogLine } from './log-line.ts';

@Component({
  imports: [LogLine],
  template: `<pt-log-line at="2126-12-04T11:30:00Z"
    ><b>{{ who }}</b> {{ what }}</pt-log-line
  >`,
})
class Log {
  readonly who = 'Ada';
  readonly what = 'published an event';
}

describe('a line of a log', () => {
  it('says when it was, for machines too, and what', async () => {
    const fixture = TestBed.createComponent(Log);
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    const time = page.querySelector('time');
    expect(time?.getAttribute('datetime')).toBe('2126-12-04T11:30:00Z');
    expect(time?.textContent).toMatch(/Dec.*2126.*:30/);
    expect(page.querySelector('div')?.textContent).toBe('Ada published an event');
  });
});
