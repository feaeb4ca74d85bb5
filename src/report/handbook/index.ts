import { mapSchema } from '../../fields/map-schema.ts';
import { scenarioFields } from '../../scenario/scenario-fields.ts';
import { version } from '../../version.ts';
import { catalogue } from '../catalogue/families.ts';
import { pageHtml, type Chapter } from './html.ts';
import { educators } from './pages/educators.ts';
import { engineers } from './pages/engineers.ts';
import { model } from './pages/model.ts';
import { start } from './pages/start.ts';
import { testers } from './pages/testers.ts';
import { commandReference, familyReference, scenarioReference, type CommandEntry } from './reference.ts';

/** A file of the handbook. */
export interface HandbookFile {
  readonly name: string;
  readonly content: string;
}

/** All pages, in the order in which they are read: what to do, how it works, and the reference. */
export function handbookChapters(commands: readonly CommandEntry[]): readonly Chapter[] {
  return [
    { title: 'In ten minutes', pages: [start, engineers, educators, testers] },
    { title: 'How it works', pages: [model] },
    {
      title: 'Reference',
      pages: [
        scenarioReference(mapSchema({ fields: scenarioFields })),
        commandReference(commands),
        ...catalogue().map(familyReference),
      ],
    },
  ];
}

/** The handbook as files that open from a disk: each holds its own style, and links to the others. */
export function handbook(commands: readonly CommandEntry[]): readonly HandbookFile[] {
  const chapters = handbookChapters(commands);
  return chapters
    .flatMap(({ pages }) => pages)
    .map((page) => ({ name: `${page.name}.html`, content: pageHtml(page, chapters, version) }));
}
