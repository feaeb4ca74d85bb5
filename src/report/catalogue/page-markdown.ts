import type { Block } from './block.ts';

/** A page as Markdown, its headings from `level` on. */
export function pageMarkdown(page: readonly Block[]): string {
  return `${page.map(markdown).join('\n\n')}\n`;
}

function markdown(block: Block): string {
  switch (block.block) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`;
    case 'prose':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows].map(row).join('\n');
    case 'yaml':
      return `\`\`\`yaml\n${block.text}\n\`\`\``;
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
