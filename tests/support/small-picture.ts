/** Where the small picture of a scenario file stands, below the folder of the scenarios. */
export function smallPictureOf(file: string): string {
  return `pictures/small/${file.replace('/', '-').replace(/\.yaml$/, '.svg')}`;
}

/** The colours of the charts on paper. */
const style =
  'path{fill:none;stroke-linejoin:round}.base{stroke:#dcdcdc}.between{fill:#f6dcc8}.acting{fill:#eeeeee}' +
  '.delivered{stroke:#0072b2;stroke-width:2}.intended{stroke:#1a1a1a;stroke-width:1.1;stroke-dasharray:4 3}';

/** A miniature as a file of its own, with the colours that a page would give it. */
export function standalone(miniature: string): string {
  return `${miniature.replace(
    /^<svg viewBox="([^"]+)"[^>]*>/,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="$1"><style>${style}</style><rect width="100%" height="100%" fill="#fff"/>`,
  )}\n`;
}
