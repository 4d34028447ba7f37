import { provideHttpClient, withInterceptors, withXsrfConfiguration } from '@angular/common/http';
import { provideBrowserGlobalErrorListeners, type ApplicationConfig } from '@angular/core';
import {
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
} from '@angular/router';
import { watchConnection } from '@parterre/ui/data/connection.ts';
import { asksAgain } from '@parterre/ui/data/crowd.ts';
import { OwnSession } from '@parterre/ui/data/own-session.ts';
import { xsrfCookie } from '@parterre/ui/data/xsrf-cookie.ts';
import { provideAutofill } from '@parterre/ui/forms/autofill.ts';
import { serverTime } from '@parterre/ui/data/server-time.ts';
import { sessionRefresh } from '@parterre/ui/data/session-refresh.ts';
import { Session } from '../data/session.ts';
import { PageTitle } from '../ui/page-title.ts';
import { firstAnswers } from './first-answers.ts';
import { routes } from './routes.ts';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideAutofill(),
    provideHttpClient(
      withInterceptors([firstAnswers, asksAgain, sessionRefresh, serverTime, watchConnection]),
      withXsrfConfiguration({ cookieName: xsrfCookie('XSRF-TOKEN', '__Host-'), headerName: 'X-XSRF-TOKEN' }),
    ),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    { provide: TitleStrategy, useExisting: PageTitle },
    { provide: OwnSession, useExisting: Session },
  ],
};
