import { WrongInput } from './exit.ts';

/**
 * What comes of a file or a folder that is to be read.
 *
 * @throws WrongInput that names it and says in plain words what kept it from being read.
 */
export function asRead<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new WrongInput(`${name}\n  ${whyUnread(error)}`);
  }
}

/** What kept a file from being read, in plain words. */
export function whyUnread(error: unknown): string {
  return reason(error, {
    ENOENT: 'There is no such file.',
    EISDIR: 'This is a folder. Name the files in it, as in folder/*.yaml.',
    EACCES: 'You have no permission to read it.',
    EPERM: 'You have no permission to read it.',
    ERR_FS_FILE_TOO_LARGE: 'It is far too large.',
    ERR_STRING_TOO_LONG: 'It is far too large.',
  });
}

/** What kept a file or a folder from being written, in plain words. */
export function whyUnwritten(error: unknown): string {
  return reason(error, {
    ENOENT: 'There is no folder that could hold it.',
    EACCES: 'You have no permission to write there.',
    EPERM: 'You have no permission to write there.',
    EROFS: 'It lies on a disk that can only be read.',
    ENOSPC: 'There is no space left on the disk.',
    EDQUOT: 'Your share of the disk is used up.',
    EFBIG: 'It is larger than a file may be here.',
  });
}

const eitherWay: Readonly<Record<string, string>> = {
  EISDIR: 'This is a folder, not a file.',
  ENOTDIR: 'A file stands where a folder is needed.',
  EEXIST: 'A file stands where a folder is needed.',
  ENAMETOOLONG: 'Its name is too long.',
  ELOOP: 'Its links go round in a circle.',
};

function reason(error: unknown, words: Readonly<Record<string, string>>): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return words[code] ?? eitherWay[code] ?? (error instanceof Error ? error.message : String(error));
}
