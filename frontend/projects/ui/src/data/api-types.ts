/** What can be asked of a service, read from the paths that are generated from its contracts. */

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** A path as a portal asks for it: from its base address, below which its service is. */
type FromBase<Path> = Path extends `/admin/${infer Rest}`
  ? Rest
  : Path extends `/${infer Rest}`
    ? Rest
    : never;

/** The operations of one method by their path. */
type Operations<Paths, M extends Method> = {
  [
    Path in keyof Paths as Paths[Path] extends Record<M, object> ? FromBase<Path> : never
  ]: Paths[Path] extends Record<M, infer Operation> ? Operation : never;
};

export type PathOf<Paths, M extends Method> = keyof Operations<Paths, M> & string;

export type OperationAt<Paths, M extends Method, Path> = Path extends keyof Operations<Paths, M>
  ? Operations<Paths, M>[Path]
  : never;

export type Parameters<Operation> = Operation extends { readonly parameters: infer All }
  ? Pick<All, keyof All & ('path' | 'query' | 'header')>
  : never;

/** What fills the places of a path, and nothing else. */
export type Places<Operation> = Operation extends { readonly parameters: infer All }
  ? Pick<All, keyof All & 'path'> & { readonly query?: never; readonly header?: never }
  : never;

/** What is sent, by its media type. The contracts leave a body out where none is taken, and mean it otherwise. */
type Content<Operation> = Operation extends { readonly requestBody?: { readonly content: infer ByMedia } }
  ? ByMedia
  : undefined;

/** A file carries its own type. A form goes another way: see `upload`. */
type Body<Operation> =
  Content<Operation> extends { readonly 'application/json': infer Json }
    ? { readonly body: Json }
    : Content<Operation> extends { readonly 'text/csv': unknown }
      ? { readonly body: Blob }
      : { readonly body?: never };

/**
 * Everything that a request has besides its path. `inBackground`: nobody waits for it. `abortSignal`: says when nobody wants
 * the answer any more; the request is ended then, and its promise rejected.
 */
export type Options<Operation> = Parameters<Operation> &
  Body<Operation> & { readonly inBackground?: boolean; readonly abortSignal?: AbortSignal };

/** The options, which may be left out where none is needed. */
export type OptionsLast<Operation> =
  Partial<Options<Operation>> extends Options<Operation>
    ? [options?: Options<Operation>]
    : [options: Options<Operation>];

/** The fields of a form, and its files, of which the contract says nothing. */
export type Form<Operation> =
  Content<Operation> extends { readonly 'multipart/form-data': infer Fields }
    ? Fields & Readonly<Record<string, string | number | Blob>>
    : never;

type Success<Operation> = Operation extends { readonly responses: infer Responses }
  ? Responses[keyof Responses & (200 | 201 | 202 | 204)]
  : never;

/** Null where the service answers with nothing; `unknown` where no portal reads the answer as it is. */
export type Answer<Operation> = [Success<Operation>] extends [never]
  ? unknown
  : Success<Operation> extends { readonly content: { readonly 'application/json': infer Json } }
    ? Json
    : Success<Operation> extends { readonly content?: never }
      ? null
      : unknown;
