import sharp from 'sharp';
import { threadTask } from '../../costly/thread-task.ts';
import { sharpPoster } from './sharp-poster.ts';

// A thread for costly work is one thread.
sharp.concurrency(1);

/** Runs in a worker thread. */
export default threadTask((image: Uint8Array) => sharpPoster(image));
