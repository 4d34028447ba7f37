import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { PAGE_IS_FRESH, firstAnswers } from './first-answers.ts';

const address = 'api/events/open-day';

describe('what came with the page', () => {
  const withPage = (answers: object | null, isFresh = true) => {
    document.getElementById('first-answers')?.remove();
    if (answers) {
      const element = document.createElement('script');
      element.type = 'application/json';
      element.id = 'first-answers';
      element.textContent = JSON.stringify(answers);
      document.body.append(element);
    }
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([firstAnswers])),
        provideHttpClientTesting(),
        { provide: PAGE_IS_FRESH, useValue: isFresh },
      ],
    });
    return { http: TestBed.inject(HttpClient), asked: TestBed.inject(HttpTestingController) };
  };
  const answered = (http: HttpClient) => firstValueFrom(http.get(address));

  beforeEach(() => void vi.spyOn(performance, 'now').mockReturnValue(500));
  afterEach(() => {
    document.getElementById('first-answers')?.remove();
    vi.restoreAllMocks();
  });

  it('answers what it is the answer to, once', async () => {
    const { http, asked } = withPage({ [address]: { title: 'Open Day' } });
    expect(await answered(http)).toEqual({ title: 'Open Day' });
    asked.expectNone(address);
    const again = answered(http);
    asked.expectOne(address).flush({ title: 'Later' });
    expect(await again).toEqual({ title: 'Later' });
  });

  it('is no answer to anything else', () => {
    const { http, asked } = withPage({ [address]: { title: 'Open Day' } });
    void firstValueFrom(http.post(address, {}));
    asked.expectOne({ method: 'POST', url: address });
    void firstValueFrom(http.get(`${address}/more`));
    asked.expectOne(`${address}/more`);
  });

  it('is not taken where the page has been there for long', () => {
    vi.spyOn(performance, 'now').mockReturnValue(10_001);
    const { http, asked } = withPage({ [address]: { title: 'Open Day' } });
    void answered(http);
    asked.expectOne(address);
  });

  it('is not taken of a page that the browser had kept', () => {
    const { http, asked } = withPage({ [address]: { title: 'Open Day' } }, false);
    void answered(http);
    asked.expectOne(address);
  });

  it('may be nothing', () => {
    const { http, asked } = withPage(null);
    void answered(http);
    asked.expectOne(address);
  });
});
