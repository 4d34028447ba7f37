import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { FirstHead } from './first-head.ts';

@Component({ template: '' })
class Page {}

describe('what the service has written for machines', () => {
  it('is of the first page alone', async () => {
    const canonical = document.createElement('link');
    canonical.rel = 'canonical';
    document.head.append(canonical);
    TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', component: Page }])] });
    TestBed.inject(FirstHead);
    const router = TestBed.inject(Router);
    await router.navigateByUrl('/events/a');
    expect(canonical.isConnected).toBe(true);
    await router.navigateByUrl('/events/b');
    await vi.waitFor(() => expect(canonical.isConnected).toBe(false));
  });
});
