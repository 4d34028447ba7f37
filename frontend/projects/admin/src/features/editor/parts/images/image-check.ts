const types: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'];
const heic: readonly string[] = ['image/heic', 'image/heif'];
const largestBytes = 25_000_000;

/** Says before anything is sent why a file cannot be a poster; undefined when it may well be. The server looks closer. */
export function posterRefusal({ type, size }: Pick<File, 'type' | 'size'>): string | undefined {
  if (heic.includes(type))
    return $localize`This is a HEIC picture, which many browsers cannot show. Save it as a JPEG and try again.`;
  // Some systems do not say what a file is: the server finds out.
  if (type !== '' && !types.includes(type))
    return $localize`This is not a picture that can be shown everywhere. Use a JPEG, PNG, WebP or AVIF.`;
  if (size > largestBytes)
    return $localize`This picture is larger than 25 MB. Save it a little smaller and try again.`;
  return undefined;
}
