import { atFault, DomainError } from '../../domain-error.ts';
import type { ObjectStore, StoredObject } from '../../files/object-store.ts';
import { say } from '../words/say.ts';

/** A size of a poster, for anybody, by the key that its event names. @throws DomainError `not-found` */
export const readPicture =
  (media: Pick<ObjectStore, 'get'>) =>
  async (key: string): Promise<StoredObject> => {
    const picture = await media.get(key);
    if (!picture)
      throw new DomainError(
        'not-found',
        say((words) => words.noSuchPicture),
        atFault(
          'key',
          say((words) => words.field.unknown),
        ),
      );
    return picture;
  };
