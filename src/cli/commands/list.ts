import { catalogue } from '../../report/catalogue/families.ts';
import { findFamily, findKind } from '../../report/catalogue/find.ts';
import { pageMarkdown } from '../../report/catalogue/page-markdown.ts';
import { pageText } from '../../report/catalogue/page-text.ts';
import { familyPage, kindPage, overviewPage } from '../../report/catalogue/pages.ts';
import type { Block } from '../../report/catalogue/block.ts';
import type { Parsed } from '../../units/parsed.ts';
import { exitStatus, WrongInput, type ExitStatus } from '../exit.ts';
import { terminalPaint, terminalWidth } from '../terminal.ts';

/** How `pumpsim list` is to answer; without a choice, as text for a person. */
export interface ListChoices {
  readonly json?: true;
  readonly markdown?: true;
}

/**
 * Tell what the catalogue holds: all of it, one family, or one kind.
 *
 * @throws WrongInput where there is no such family or kind.
 */
export function list(
  family: string | undefined,
  kind: string | undefined,
  { json, markdown }: ListChoices,
): ExitStatus {
  if (json === true && markdown === true)
    throw new WrongInput('--json and --markdown ask for different things. Leave one of them out.');
  const { data, page } = found(family, kind);
  process.stdout.write(json === true ? `${JSON.stringify(data, null, 2)}\n` : shown(page, markdown));
  return exitStatus.well;
}

interface Found {
  readonly data: object;
  readonly page: readonly Block[];
}

function found(familyName: string | undefined, kindName: string | undefined): Found {
  const families = catalogue();
  if (familyName === undefined) return { data: { families }, page: overviewPage(families) };
  const family = known(findFamily(families, familyName));
  if (kindName === undefined) return { data: family, page: familyPage(family) };
  const kind = known(findKind(family, kindName));
  return { data: kind, page: kindPage(family, kind) };
}

function known<T>(answer: Parsed<T>): T {
  if (answer.ok) return answer.value;
  throw new WrongInput(answer.message);
}

function shown(page: readonly Block[], markdown: true | undefined): string {
  return markdown === true ? pageMarkdown(page) : pageText(page, terminalWidth(), terminalPaint());
}
