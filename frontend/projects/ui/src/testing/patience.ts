import { configure } from '@testing-library/angular';
import { vi } from 'vitest';

/** However busy the machine is: a test waits for what it wants to see, and for nothing else. */
configure({ dom: { asyncUtilTimeout: 20_000 } });
vi.setConfig({ testTimeout: 60_000 });
