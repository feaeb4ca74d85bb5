import { quoted } from '../units/quoted.ts';
import type { YAMLError } from 'yaml';

/** What is wrong with a file's YAML, for somebody who does not know the parser's words. */
export function complaint(error: YAMLError, found: string): string {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'A tab stands here; YAML is indented with spaces only.';
    case 'BAD_SCALAR_START':
      return `A value cannot begin with ${quoted(found)}; put the whole value in quotation marks.`;
    case 'MULTILINE_IMPLICIT_KEY':
      return 'This runs into the next line, which is a key. Put a space after the colon, or check the indentation.';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return 'This runs into another key or list. Check the indentation; a text with a colon in it needs quotation marks.';
    case 'BAD_INDENT':
      return 'The indentation does not fit what stands above, or a bracket above is not closed.';
    case 'UNEXPECTED_TOKEN':
      return `${quoted(found)} does not belong here. A comma, a colon or a quotation mark may be missing before it.`;
    case 'BAD_DQ_ESCAPE':
      return 'There is no such escape sequence; a backslash that is meant as such stands in single quotation marks.';
    case 'MISSING_CHAR':
      return isUnclosed(error)
        ? 'A quotation mark is not closed.'
        : 'Something is missing here: a colon after a key, a comma, or a closing bracket.';
    case 'TAG_RESOLVE_FAILED':
      return `A scenario needs no tags such as ${quoted(found)}; leave it out.`;
    default:
      return `${error.message}.`;
  }
}

/** True where a quoted text has no end. */
export function isUnclosed({ code, message }: YAMLError): boolean {
  return code === 'MISSING_CHAR' && message.includes('quote');
}
