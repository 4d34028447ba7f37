import { readAdminConfig } from './config.ts';
import { createDependencies } from './dependencies.ts';

// `npm run create-admin -w employee`, with ADMIN_EMAIL, ADMIN_NAME and ADMIN_PASSWORD beside the service's settings.
const config = readAdminConfig();
const { people, logger, close } = createDependencies(config);
await people.employees.createAdmin({
  email: config.ADMIN_EMAIL,
  name: config.ADMIN_NAME,
  password: config.ADMIN_PASSWORD,
  mustChangePassword: true,
});
logger.info('the admin can sign in, and has to choose another password then');
await close();
