/**
 * How a page looks: on light ground, on dark where the reader prefers that, and on paper.
 *
 * Grounds are those of the charts' themes. Every pair of text and ground differs by 4.5 : 1 at least (WCAG 2.2, AA).
 */
export const style = `
:root {
  --paper: #ffffff; --ground: #f5f6f8; --ink: #1a1a1a; --faint: #595959; --line: #d4d7dc;
  --accent: #005a8e; --accent-ground: #e3eff7; --warn: #9a3d00; --warn-ground: #fdeee3; --good: #00674b; --good-ground: #e2f4ee;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181d; --ground: #0e1014; --ink: #f2f2f2; --faint: #a9adb5; --line: #3a3f49;
    --accent: #7cc4ef; --accent-ground: #16303f; --warn: #ff9d61; --warn-ground: #3a2216; --good: #4cd6ad; --good-ground: #12312a;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 4.5rem; -webkit-text-size-adjust: 100%; }
body {
  margin: 0; padding: 0 max(1rem, calc(50vw - 37rem)) 3rem; background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', Verdana, sans-serif;
}
a { color: var(--accent); }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .5rem 1rem; z-index: 9; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
header { padding: 1rem 0 .5rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: .75rem 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.3rem; margin: 0 0 .75rem; }
h3 { font-size: 1.05rem; margin: 0; }
p { margin: .4rem 0; max-width: 50rem; }
small { color: var(--faint); font-size: .85em; }
.purpose { background: var(--warn-ground); border-left: 4px solid var(--warn); padding: .4rem .75rem; max-width: none; font-size: .9rem; }
.description { white-space: pre-line; overflow-wrap: anywhere; }
.origin { color: var(--faint); font-size: .9rem; }
.verdict { display: flex; flex-wrap: wrap; gap: .4rem; max-width: none; margin: .75rem 0; }
.pill { background: var(--paper); border: 1px solid var(--line); border-radius: 1rem; padding: .15rem .75rem; font-weight: 600; }
.warn { color: var(--warn); font-weight: 600; }
.good { color: var(--good); font-weight: 600; }
.pill.warn { background: var(--warn-ground); border-color: var(--warn); }
.pill.good { background: var(--good-ground); border-color: var(--good); }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0; padding: .25rem 0 .75rem; }
nav a { display: inline-block; padding: .2rem 0; }
section { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 1rem 1.25rem; margin: 0 0 1rem; }
footer { color: var(--faint); font-size: .85rem; }
.scroll { overflow-x: auto; margin: 0 0 1rem; }
table { border-collapse: collapse; font-size: .92rem; font-variant-numeric: tabular-nums; min-width: 30rem; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; white-space: nowrap; }
th, td { text-align: left; padding: .3rem .9rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; font-weight: normal; }
thead th { color: var(--faint); font-size: .88em; vertical-align: bottom; white-space: nowrap; }
tbody th { font-weight: 600; }
.number { text-align: right; }
.scroll td small, .scroll th small { display: block; }
time { white-space: nowrap; }
.moment { white-space: nowrap; }
.pairs { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); gap: .5rem 1.5rem; margin: 0 0 1rem; }
.pairs dt { color: var(--faint); font-size: .88rem; }
.pairs dd { margin: 0; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
code, pre { font: .88rem/1.45 ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace; }
pre { background: var(--ground); border: 1px solid var(--line); border-radius: 6px; padding: .75rem; overflow: auto; tab-size: 2; }
summary { cursor: pointer; color: var(--accent); padding: .25rem 0; }
button, select, input { font: inherit; color: inherit; accent-color: var(--accent); }
button, select { background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: .25rem .7rem; min-height: 2rem; }
button { cursor: pointer; }
button:hover:not(:disabled) { border-color: var(--accent); background: var(--accent-ground); }
button:disabled { color: var(--faint); cursor: default; opacity: .55; }
button.moment { border: 0; background: none; padding: 0; min-height: 1.5rem; text-align: left; color: var(--accent); text-decoration: underline; text-underline-offset: 2px; }
button.moment[aria-pressed='true'] { background: var(--accent-ground); }
.bar {
  position: sticky; top: 0; z-index: 5; display: flex; flex-wrap: wrap; align-items: center; gap: .4rem; background: var(--paper);
  border-bottom: 1px solid var(--line); padding: .5rem 0; margin: 0 0 .75rem;
}
.bar .shown { flex: 1 1 auto; font-size: .9rem; font-variant-numeric: tabular-nums; }
.bar .now { order: 9; flex: 1 0 100%; color: var(--accent); font-weight: 600; }
.bar label { font-size: .9rem; display: inline-flex; align-items: center; gap: .35rem; }
.help { font-size: .88rem; color: var(--faint); max-width: none; }
.help kbd { border: 1px solid var(--line); border-radius: 4px; padding: 0 .3rem; font: inherit; }
figure { margin: 0 0 2rem; }
figcaption p { color: var(--faint); font-size: .92rem; margin: .1rem 0 .4rem; }
.toggles { border: 0; padding: 0; margin: 0 0 .4rem; display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; font-size: .9rem; }
.toggles label { display: inline-flex; align-items: center; gap: .4rem; min-height: 1.75rem; cursor: pointer; }
.toggles svg { flex: none; }
.plot { position: relative; touch-action: pan-y; }
.plot canvas { display: block; max-width: 100%; }
.line { position: absolute; width: 0; pointer-events: none; z-index: 2; border-left: 1px solid var(--faint); }
.line.marked { border-left: 2px solid var(--accent); margin-left: -1px; }
.stretch { position: absolute; top: 0; bottom: 0; background: var(--accent); opacity: .18; pointer-events: none; }
[hidden] { display: none !important; }
.reading {
  position: absolute; pointer-events: none; z-index: 3; background: var(--paper); border: 1px solid var(--line); border-radius: 6px;
  box-shadow: 0 2px 10px #0004; padding: .4rem .65rem; font-size: .85rem; max-width: min(22rem, 90%); font-variant-numeric: tabular-nums;
}
.reading dl { display: grid; grid-template-columns: auto auto; gap: 0 .9rem; margin: 0; }
.reading dd { margin: 0; text-align: right; font-weight: 600; }
.reading p { margin: .25rem 0 0; color: var(--faint); }
.reading p:first-child { color: var(--ink); font-weight: 600; margin: 0; }
/* These tables are named by their section's heading, too. */
#faults caption, #alarms caption, #refills caption, #expectations caption,
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.absent { color: var(--faint); font-size: .9rem; }
.kinds { border: 1px solid var(--line); border-radius: 6px; padding: .25rem .75rem .5rem; margin: 0 0 .75rem; display: flex; flex-wrap: wrap; gap: .1rem 1rem; font-size: .9rem; }
.kinds legend { color: var(--faint); font-size: .88rem; padding: 0 .3rem; }
.kinds label { display: inline-flex; align-items: center; gap: .35rem; min-height: 1.75rem; }
.kinds .all { display: flex; gap: .4rem; flex-basis: 100%; }
.kinds .all button { min-height: 1.75rem; padding: 0 .6rem; }
.facts { list-style: none; margin: 0 0 .75rem; padding: 0; max-height: 32rem; overflow-y: auto; border: 1px solid var(--line); border-radius: 6px; }
.facts button {
  display: grid; grid-template-columns: 10.5rem 8.5rem 11rem 1fr; gap: 0 .75rem; width: 100%; text-align: left; border: 0; border-radius: 0;
  border-bottom: 1px solid var(--line); padding: .25rem .75rem; background: none; font-size: .9rem; font-variant-numeric: tabular-nums;
}
.facts button[aria-pressed='true'] { background: var(--accent-ground); box-shadow: inset 4px 0 var(--accent); }
.facts .kind { font-weight: 600; }
.facts .since, .facts .details { color: var(--faint); }
.facts .alarm-raised .kind, .facts .fault-started .kind, .facts .ran-dry .kind, .facts .order-refused .kind { color: var(--warn); }
@media (max-width: 45rem) {
  body { padding-left: .5rem; padding-right: .5rem; }
  section { padding: .75rem .75rem; }
  h1 { font-size: 1.5rem; }
  .facts button { grid-template-columns: auto 1fr; }
  .facts .kind, .facts .details { grid-column: 1 / -1; }
  .pill { border-radius: .75rem; }
}
@media print {
  :root { --paper: #fff; --ground: #fff; --ink: #000; --faint: #444; --line: #bbb; --accent: #000; --accent-ground: #eee;
    --warn: #9a3d00; --warn-ground: #fff; --good: #00674b; --good-ground: #fff; }
  body { padding: 0; font-size: 10pt; }
  nav, .skip, .bar, .toggles input, .kinds, .reading, .line.pointed, .more, .help, .plot-table { display: none !important; }
  .plot { height: auto !important; }
  .plot canvas { width: 100% !important; height: auto !important; }
  .facts button { grid-template-columns: 7.5rem 6.5rem 8rem 1fr !important; }
  .facts .kind, .facts .details { grid-column: auto !important; }
  section { border: 0; padding: 0; margin: 0 0 1rem; }
  figure, tr, .pairs div, .scroll, .facts li { break-inside: avoid; }
  figure { margin: 0 0 1rem; }
  h2, h3, caption { break-after: avoid; }
  .scroll, .facts { overflow: visible; max-height: none; }
  .facts { border: 0; }
  .facts button { padding: .1rem 0; font-size: 8.5pt; }
  button.moment { text-decoration: none; }
  table { min-width: 0; font-size: 8.5pt; }
  pre { white-space: pre-wrap; border: 0; padding: 0; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;
