import { DomainError } from '../domain-error.ts';
import { threadTask } from '../costly/thread-task.ts';
import { aText } from './a-text.ts';

export type ExampleTask = 'answer' | 'refuse' | 'fail' | 'die' | 'hang';

/** What a thread may do, good and bad. */
export default threadTask((task: ExampleTask): unknown => {
  switch (task) {
    case 'answer':
      return 'answered';
    case 'refuse':
      throw new DomainError('image-invalid', aText('No picture.'), {
        fields: [{ field: 'poster', message: aText('is none') }],
      });
    case 'fail':
      throw new TypeError('a mistake of ours');
    case 'die':
      return process.exit(1);
    case 'hang':
      for (;;);
  }
});
