import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './shell/app.ts';
import { appConfig } from './shell/app-config.ts';
import './shell/page-words.ts';

void bootstrapApplication(App, appConfig);
