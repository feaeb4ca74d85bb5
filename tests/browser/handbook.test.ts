import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ownFolder } from '../cli/own-folder.ts';
import { hasBrowser, openBrowser } from './chromium.ts';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

describe.skipIf(!hasBrowser())('the handbook in a browser', () => {
  let browser: Browser;
  let page: Page;
  let folder: ReturnType<typeof ownFolder>;
  beforeAll(async () => {
    folder = ownFolder();
    expect(folder.pumpsim(['handbook', '--out', 'book']).status).toBe(0);
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  afterEach(() => page.context().close());

  const open = async (name: string, options: BrowserContextOptions = {}): Promise<readonly string[]> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    page = await context.newPage();
    const trouble: string[] = [];
    page.on('console', (message) => trouble.push(message.text()));
    await page.goto(pathToFileURL(join(folder.path, 'book', `${name}.html`)).href);
    return trouble;
  };

  it.each([
    ['index', 'light'],
    ['engineers', 'dark'],
    ['commands', 'light'],
    ['faults', 'dark'],
  ] as const)('%s gives axe nothing to complain of, on %s ground', async (name, colorScheme) => {
    expect(await open(name, { colorScheme })).toEqual([]);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect(told).toEqual([]);
  });

  it('leads from the start to each reader’s page', async () => {
    await open('index');
    await page.getByRole('main').getByRole('link', { name: 'For testers' }).click();
    expect(await page.locator('h1').textContent()).toContain('For testers');
    expect(await page.locator('nav [aria-current=page]').textContent()).toBe('For testers');
  });

  it('is no wider than a telephone', async () => {
    await open('engineers', { viewport: { width: 360, height: 700 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  });
});
