import { HttpContextToken } from '@angular/common/http';

/** Of a request that nobody waits for: it renews a session, and asks nobody to sign in. */
export const inBackground = new HttpContextToken<boolean>(() => false);
