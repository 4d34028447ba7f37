import { describe, expect, it } from '@jest/globals';
import { fillIn, releaseFiles } from './render.ts';

const release = {
  service: 'customer',
  image: 'registry/customer:abc',
  version: 'abc',
  settings: { Prefix: 'p-' },
};

describe('the files of a release', () => {
  it('have every setting in the place of its name', () => {
    const files = releaseFiles(new Map([['taskdef.json', '["${Prefix}", "${Version}"]']]), release);
    expect(files.get('taskdef.json')).toBe('["p-", "abc"]');
  });

  it('leave to CodePipeline what it fills in itself', () => {
    const files = releaseFiles(new Map([['taskdef.json', '<IMAGE1_NAME>']]), release);
    expect(files.get('taskdef.json')).toBe('<IMAGE1_NAME>');
  });

  it('tell CodeDeploy and ECS the image, each in its own way', () => {
    const files = releaseFiles(new Map([['imagedefinitions.json', '"<IMAGE1_NAME>"']]), release);
    expect(files.get('imageDetail.json')).toBe('{"ImageURI":"registry/customer:abc"}');
    expect(files.get('imagedefinitions.json')).toBe('"registry/customer:abc"');
  });

  it('are not made when a setting is missing', () => {
    expect(() => fillIn('${Nobody}', { Prefix: 'p-' })).toThrow(
      'nobody says what Nobody is: this release wants npm run deploy first',
    );
  });

  it('stay JSON whatever a setting says', () => {
    expect(JSON.parse(fillIn('["${Name}"]', { Name: 'a "b" \\' }))).toEqual(['a "b" \\']);
  });
});
