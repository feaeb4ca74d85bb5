/** How a page about many runs looks, beside what all pages share. */
export const fleetStyle = `
:root { --delivered: #0072b2; --between: #d55e0055; --acting: #5f687833; --fail: #b3001b; --fail-ground: #fdeaec; }
@media (prefers-color-scheme: dark) {
  :root { --delivered: #56b4e9; --between: #ee773366; --acting: #9aa3b540; --fail: #ff8f96; --fail-ground: #3d1a1e; }
}
.fail { color: var(--fail); font-weight: 600; }
.pill.fail { background: var(--fail-ground); border-color: var(--fail); }
th small { overflow-wrap: anywhere; font-weight: 400; }
.tight { font-size: .85rem; }
.pictures { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: 1.25rem; }
.pictures li { min-width: 0; }
.pictures figure { margin: 0; display: flex; flex-direction: column; height: 100%; }
.pictures figcaption { font-size: .9rem; overflow-wrap: anywhere; }
.pictures figcaption strong, .pictures figcaption small { display: block; }
.pictures [role='img'] { margin: 0 0 .35rem; border: 1px solid var(--line); border-radius: 6px; padding: 4px; }
.pictures svg, .key svg { display: block; width: 100%; height: auto; }
.pictures svg path, .key path { fill: none; vector-effect: non-scaling-stroke; stroke-linejoin: round; }
svg .base { stroke: var(--line); stroke-width: 1; }
svg .between { fill: var(--between) !important; }
svg .delivered { stroke: var(--delivered); stroke-width: 2; }
svg .intended { stroke: var(--ink); stroke-width: 1.1; stroke-dasharray: 4 3; }
svg .acting { fill: var(--acting); }
.key { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; padding: 0; margin: 0 0 1rem; font-size: .9rem; }
.key li { display: flex; align-items: center; gap: .4rem; }
.key svg { width: 1.8rem; height: .8rem; flex: none; }
.prose td, .prose th { min-width: 8rem; }
/* These tables are named by their section's heading, too. */
#failed caption, #scenarios caption, #risks caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.digest { overflow-wrap: anywhere; font-size: .75rem; display: block; min-width: 11rem; max-width: 13rem; }
.lines { margin: 0; padding: 0; list-style: none; }
@media print {
  :root { --delivered: #0072b2; --between: #d55e0055; --acting: #5f687833; --fail: #b3001b; --fail-ground: #fff; }
  .pictures { grid-template-columns: repeat(4, 1fr); gap: .75rem; }
  .pictures li { break-inside: avoid; }
  .skip { display: none; }
  thead { display: table-header-group; }
  .scroll { break-inside: auto !important; }
}
`;
