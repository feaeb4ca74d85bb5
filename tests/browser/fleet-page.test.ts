import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ownFolder } from '../cli/own-folder.ts';
import { hasBrowser, openBrowser } from './chromium.ts';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const scenario = (name: string) => `pumpsim: 1
name: "${name}"
start: 2026-03-02T08:00
duration: 10 days
drugs: { morphine: 10 mg/mL }
program: { basal: 2 mg/day }
faults: [{ at: 4 days, fault: motor-stall, name: the stall, for: 1 day }]
expect: [missed("the stall") < 1 mg, delivered() > 1 mg]
`;

describe.skipIf(!hasBrowser())('a report on many runs in a browser', () => {
  let browser: Browser;
  let page: Page;
  let folder: ReturnType<typeof ownFolder>;
  const trouble: string[] = [];
  beforeAll(async () => {
    folder = ownFolder({ 'one.yaml': scenario('One'), 'two.yaml': scenario(`<img src=x onerror=alert(1)>`) });
    expect(folder.pumpsim(['report', '.', '--runs']).status).toBe(0);
    expect(folder.pumpsim(['report', '.', '--risk']).status).toBe(0);
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  afterEach(() => page.context().close());

  /** A page from the disk; every complaint of the browser, and whatever else it fetches, is kept. */
  const open = async (file: string, options: BrowserContextOptions = {}): Promise<void> => {
    trouble.length = 0;
    const address = pathToFileURL(join(folder.path, file)).href;
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    page = await context.newPage();
    page.on('console', (message) => trouble.push(message.text()));
    page.on('request', (request) => {
      if (request.url() !== address) trouble.push(request.url());
    });
    await page.goto(address);
  };

  it.each(['out/report.html', 'out/risk.html'])('%s opens without a complaint', async (file) => {
    await open(file);
    expect(trouble).toEqual([]);
    expect(await page.locator('img').count()).toBe(0);
  });

  it.each([
    ['out/report.html', 'light'],
    ['out/report.html', 'dark'],
    ['out/risk.html', 'light'],
    ['out/risk.html', 'dark'],
  ] as const)('%s gives axe nothing to complain of, on %s ground', async (file, colorScheme) => {
    await open(file, { colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect(told).toEqual([]);
  });

  it('draws each run, with words for those who do not see it', async () => {
    await open('out/report.html');
    const drawn = page.getByRole('img', {
      name: /morphine: 18 mg of 20 mg.*the stall from 4 days to 5 days/,
    });
    expect(await drawn.count()).toBe(2);
    const line = await drawn.first().locator('path.delivered').first().boundingBox();
    expect(line?.width).toBeGreaterThan(150);
    expect(line?.height).toBeGreaterThan(40);
  });

  it('leads from a fault to the picture of its run, and on to its page', async () => {
    await open('out/report.html');
    await page.locator('#faults').getByRole('link', { name: 'One', exact: true }).click();
    expect(page.url()).toMatch(/#run-1$/);
    await page.locator('#run-1').getByRole('link', { name: 'One', exact: true }).click();
    expect(await page.locator('h1').textContent()).toContain('One');
  });

  it('can be reached with keys alone, first of all past what stands above the tables', async () => {
    await open('out/report.html');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  });

  it.each(['out/report.html', 'out/risk.html'])(
    '%s fits a telephone without scrolling sideways',
    async (file) => {
      await open(file, { viewport: { width: 375, height: 800 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    },
  );
});
