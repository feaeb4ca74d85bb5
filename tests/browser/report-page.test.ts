import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readScenario, simulate } from '../../src/index.ts';
import { ownFolder } from '../cli/own-folder.ts';
import { hasBrowser, openBrowser } from './chromium.ts';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const day = 86_400_000;

/** Ten days at 2 mg, an occlusion from day 4 to day 5, and a patient who presses twice. */
const scenario = `pumpsim: 1
name: Ten days <script>document.title = 'broken'</script>
start: 2026-03-02T08:00
duration: 10 days
seed: 7
drugs: { morphine: 10 mg/mL }
program:
  basal: 2 mg/day
  patient_bolus: { dose: 0.1 mg, over: 5 min, lockout: 4 h, max: 4, per: 24 h }
patient: { requests: [2 days, 2 days 1 h] }
faults:
  - { at: 4 days, fault: catheter-occlusion, name: clot, for: 1 day }
orders:
  - { at: 8 days, order: refill, volume: 18 mL }
`;
const result = simulate(readScenario(scenario));

describe.skipIf(!hasBrowser())('the page of a run in a browser', () => {
  let browser: Browser;
  let address: string;
  let page: Page;
  const trouble: string[] = [];
  beforeAll(async () => {
    const folder = ownFolder({ 'ten-days.yaml': scenario });
    expect(folder.pumpsim(['run', 'ten-days.yaml', '--format', 'html']).status).toBe(0);
    address = pathToFileURL(join(folder.path, 'out/ten-days.html')).href;
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  afterEach(() => page.context().close());

  /** The page from the disk, its charts drawn; every complaint of the browser is kept. */
  const open = async (options: BrowserContextOptions = {}): Promise<void> => {
    trouble.length = 0;
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    page = await context.newPage();
    page.on('console', (message) => trouble.push(message.text()));
    page.on('pageerror', (error) => trouble.push(error.message));
    page.on('request', (request) => {
      if (request.url() !== address) trouble.push(request.url());
    });
    await page.goto(address);
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll<HTMLElement>('.plot')].every(({ style }) => style.height !== '') &&
        document.querySelector('.plot') !== null,
    );
  };

  const dose = () => page.locator('figure[data-chart=dose]');
  const shown = () => page.locator('.bar .shown').first().textContent();
  const box = async () => {
    await dose().locator('.plot').scrollIntoViewIfNeeded();
    const found = await dose().locator('.plot').boundingBox();
    return found ?? { x: 0, y: 0, width: 0, height: 0 };
  };
  /** Pixels across the page at which a day stands while the whole run is shown. */
  const pixelOf = async (days: number): Promise<number> => {
    const { x, width } = await box();
    const [left, right] = [x + 6 + 84, x + width - 20];
    return left + ((right - left) * days) / 10;
  };
  /** What the box beside the pointer says: `intended` → `4 mg`, curve by curve. */
  const reading = async (): Promise<string[][]> => {
    const box = dose().locator('.reading');
    const [names, values] = await Promise.all(['dt', 'dd'].map((tag) => box.locator(tag).allTextContents()));
    return (names ?? []).map((name, n) => [name, values?.[n] ?? '']);
  };
  /** The amount that the result has at an instant, read off its own rows. */
  const mgAt = (column: string, at: number): number => {
    const { time_ms: times = new Float64Array(), [column]: values = new Float64Array() } =
      result.series?.columns ?? {};
    return (values[times.lastIndexOf(at)] ?? NaN) / 1_000;
  };

  it('opens from a disk without a complaint, and loads nothing else', async () => {
    await open();
    expect(trouble).toEqual([]);
    expect(await page.title()).toContain('Ten days <script>');
    expect(await page.locator('figure').count()).toBeGreaterThan(4);
    expect(await page.locator('canvas').count()).toBe(await page.locator('figure').count());
  });

  it('reads off the curves what the result holds, with units', async () => {
    await open();
    const { y } = await box();
    await page.mouse.move(await pixelOf(5), y + 120);
    const [intended, delivered] = await reading();
    expect(await dose().locator('.reading p').first().textContent()).toBe('2026-03-07 08:00');
    expect(intended).toEqual(['intended', `${mgAt('morphine_intended_ug', 5 * day).toFixed(1)} mg`]);
    expect(delivered?.[0]).toBe('delivered');
    expect(parseFloat(delivered?.[1] ?? '')).toBeCloseTo(mgAt('morphine_delivered_ug', 5 * day), 2);
    expect((await reading()).map(([name]) => name)).toContain('reservoir, true');
  });

  it('zooms to what is dragged across, on all charts, and back', async () => {
    await open();
    const { y } = await box();
    await page.mouse.move(await pixelOf(3), y + 120);
    await page.mouse.down();
    await page.mouse.move(await pixelOf(5), y + 120, { steps: 3 });
    await page.mouse.up();
    expect(await shown()).toMatch(/^2026-03-05 .* to 2026-03-07 .*, 2 d|1 d 23 h/);
    await page.locator('.bar button', { hasText: 'Whole run' }).click();
    expect(await shown()).toBe('Whole run, 10 d');
  });

  it('zooms with the wheel a chart that has been clicked, and leaves the page to scroll until then', async () => {
    await open();
    const { y } = await box();
    await page.mouse.move(await pixelOf(5), y + 120);
    await page.mouse.wheel(0, 10);
    expect(await shown()).toBe('Whole run, 10 d');
    await dose().locator('.plot').focus();
    await page.mouse.wheel(0, -100);
    await expect.poll(shown).toMatch(/, 8 d$/);
  });

  it('can be used with keys alone', async () => {
    await open();
    await dose().locator('.plot').focus();
    await page.keyboard.press('+');
    expect(await shown()).toBe('2026-03-04 20:00 to 2026-03-09 20:00, 5 d');
    await page.keyboard.press('ArrowRight');
    expect(await shown()).toBe('2026-03-05 20:00 to 2026-03-10 20:00, 5 d');
    await page.keyboard.press('0');
    expect(await shown()).toBe('Whole run, 10 d');
    await page.keyboard.press('Shift+ArrowRight');
    expect(await dose().locator('[aria-live]').textContent()).toMatch(
      /^2026-03-04 08:00, 2 d, .*intended, 4 mg, delivered, 4 mg/,
    );
    await page.keyboard.press('Enter');
    expect(await page.locator('.bar .now').textContent()).toMatch(/^Marked: 2026-03-04 08:00/);
  });

  it('hides a curve that is switched off, and shows it again', async () => {
    await open();
    const { y } = await box();
    const read = async () => {
      await page.mouse.move(await pixelOf(6), y + 120);
      await page.mouse.move(await pixelOf(7), y + 120);
      return (await reading()).map(([name]) => name);
    };
    await dose().getByLabel('delivered', { exact: true }).uncheck();
    expect(await read()).not.toContain('delivered');
    await dose().getByLabel('delivered', { exact: true }).check();
    expect(await read()).toContain('delivered');
  });

  it('has beside a chart its numbers in a table', async () => {
    await open();
    await dose().locator('summary').click();
    const last = dose().locator('tbody tr').last();
    expect(await last.locator('th').textContent()).toBe('2026-03-12 08:0010 d');
    const cells = await last.locator('td').allTextContents();
    expect(parseFloat(cells[0] ?? '')).toBeCloseTo(mgAt('morphine_intended_ug', 10 * day), 2);
    expect(parseFloat(cells[1] ?? '')).toBeCloseTo(mgAt('morphine_delivered_ug', 10 * day), 2);
  });

  it('marks on every chart the instant of a fact that is pressed', async () => {
    await open();
    await page.locator('.facts button.fault-started').click();
    expect(await page.locator('.bar .now').textContent()).toBe('Marked: 2026-03-06 08:00 (4 d)');
    const left = await dose()
      .locator('.line.marked')
      .evaluate(({ style }) => parseFloat(style.left));
    expect(left).toBeCloseTo((await pixelOf(4)) - (await box()).x, -0.5);
    const visible = await page.locator('.line.marked:not([hidden])').count();
    expect(visible).toBe(await page.locator('figure').count());
  });

  it('lists the facts of the kinds that are ticked', async () => {
    await open();
    const kinds = () => page.locator('.facts .kind').allTextContents();
    expect(await kinds()).toEqual(result.facts.map(({ kind }) => kind));
    await page.locator('.kinds button', { hasText: 'None' }).click();
    await page.locator('.kinds').getByLabel('request-refused (1)').check();
    expect(await kinds()).toEqual(['request-refused']);
    expect(await page.locator('.facts .details').textContent()).toBe('because of lockout');
  });

  it.each(['light', 'dark'] as const)(
    'gives axe nothing to complain of, on %s ground',
    async (colorScheme) => {
      await open({ colorScheme });
      await page.locator('summary').first().click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      expect(told).toEqual([]);
    },
  );

  it('fits a telephone without scrolling sideways', async () => {
    await open({ viewport: { width: 375, height: 800 } });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(375);
  });
});
