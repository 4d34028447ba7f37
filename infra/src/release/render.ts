import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Settings = Readonly<Record<string, string>>;

/** Puts settings in the place of their names, `${Name}`. @throws when one is not known: half a release is none */
export const fillIn = (template: string, settings: Settings): string =>
  template.replace(/\$\{(\w+)\}/g, (_, name: string) => {
    const value = settings[name];
    if (value === undefined)
      throw new Error(`nobody says what ${name} is: this release wants npm run deploy first`);
    // What comes into JSON and YAML alike must not end a string of theirs.
    return JSON.stringify(value).slice(1, -1);
  });

export type Release = {
  readonly service: string;
  readonly image: string;
  readonly version: string;
  readonly settings: Settings;
};

/**
 * The files of a release, by name: those of `appspec/<service>` filled in, and what tells CodePipeline the image.
 * CodePipeline itself fills in `<IMAGE1_NAME>` for CodeDeploy; for ECS alone nobody does, so that is done here.
 */
export const releaseFiles = (
  templates: ReadonlyMap<string, string>,
  { image, version, settings }: Release,
): Map<string, string> => {
  const known = { ...settings, Version: version };
  const files = [...templates].map(([name, text]): [string, string] => {
    const filled = fillIn(text, known);
    return [name, name === 'imagedefinitions.json' ? filled.replaceAll('<IMAGE1_NAME>', image) : filled];
  });
  return new Map([...files, ['imageDetail.json', JSON.stringify({ ImageURI: image })]]);
};

export const readTemplates = (folder: string): Map<string, string> =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

export const writeFiles = (folder: string, files: ReadonlyMap<string, string>): void => {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
};
