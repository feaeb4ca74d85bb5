// @ts-check
'use strict';

const { PDFDocument } = require('@napi-rs/canvas');

/**
 * A canvas whose picture is one page of a PDF, one point to the pixel.
 *
 * The document carries no date and no identifier, so that the same chart gives the same bytes.
 */
class PdfCanvas {
  #document = new PDFDocument();
  #context;

  /**
   * @param {number} width
   * @param {number} height
   */
  constructor(width, height) {
    this.width = width;
    this.height = height;
    this.#context = this.#document.beginPage(width, height);
    Object.defineProperty(this.#context, 'canvas', { value: this });
  }

  getContext() {
    return this.#context;
  }

  /** Ends the page: nothing can be drawn afterwards. */
  toBuffer() {
    this.#document.endPage();
    return this.#document.close();
  }
}

module.exports = { PdfCanvas };
