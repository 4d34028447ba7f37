const types: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'];
const largestBytes = 10_000_000;

/** Says before anything is sent why a file cannot be a poster; undefined when it may well be. The server looks closer. */
export function posterRefusal({ type, size }: Pick<File, 'type' | 'size'>): string | undefined {
  if (!types.includes(type))
    return $localize`This is not a picture that can be shown everywhere. Use a JPEG, PNG, WebP or AVIF.`;
  if (size > largestBytes)
    return $localize`This picture is larger than 10 MB. Save it a little smaller and try again.`;
  return undefined;
}
