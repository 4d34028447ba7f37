import { atFault, DomainError } from '../../domain-error.ts';
import type { ObjectStore, StoredObject } from '../../files/object-store.ts';

/** A size of a poster, for anybody, by the key that its event names. @throws DomainError `not-found` */
export const readPicture =
  (media: Pick<ObjectStore, 'get'>) =>
  async (key: string): Promise<StoredObject> => {
    const picture = await media.get(key);
    if (!picture)
      throw new DomainError('not-found', 'There is no such picture.', atFault('key', 'is not known'));
    return picture;
  };
