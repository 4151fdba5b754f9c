/** Documents to keep and to print: tagged PDF with fonts embedded. */

export type { PdfOptions } from "./open-pdf.ts";
export { type Block, writeDocument } from "./write-document.ts";
export { type Pdf, writePdf } from "./write-pdf.ts";
