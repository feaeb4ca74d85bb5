// @ts-check
'use strict';

/*
 * Stands in for the `canvas` package that chartjs-node-canvas requires: the real one compiles or downloads a binary
 * when it is installed, @napi-rs/canvas ships its binary inside the registry's packages.
 *
 * package.json here names no dependency on purpose. npm takes whatever a bundled package depends on for bundled too,
 * and would leave the binary out of an installed tarball; pumpsim itself depends on @napi-rs/canvas.
 */

// A chart looks the same on every machine, so only the fonts it registers count; looking for others costs 10 ms and
// more. Set the variable to an empty text to draw names in scripts that DejaVu Sans lacks.
process.env['DISABLE_SYSTEM_FONTS_LOAD'] ??= '1';

const nodeCanvas = require('@napi-rs/canvas/node-canvas');
const { PdfCanvas } = require('./pdf-canvas.js');
const { encodePng } = require('./png.js');

module.exports = { ...nodeCanvas, createCanvas };

/**
 * @param {number} width
 * @param {number} height
 * @param {'image' | 'svg' | 'pdf'} [type]
 */
function createCanvas(width, height, type = 'image') {
  if (type === 'pdf') return new PdfCanvas(width, height);
  if (type === 'svg') {
    const canvas = nodeCanvas.createCanvas(width, height, 'svg');
    return Object.assign(canvas, { toBuffer: () => canvas.getContent() });
  }

  const canvas = nodeCanvas.createCanvas(width, height);
  const toBuffer = canvas.toBuffer.bind(canvas);
  return Object.assign(canvas, {
    /** @param {unknown[]} wanted */
    toBuffer: (...wanted) =>
      wanted.length === 1 && wanted[0] === 'image/png'
        ? encodePng(toBuffer('raw'), canvas.width, canvas.height)
        : Reflect.apply(toBuffer, undefined, wanted),
  });
}
