/** Documents to keep and to print: tagged PDF with fonts embedded. */

export type { Block } from "./lay-out.ts";
export type { PdfOptions } from "./open-pdf.ts";
export { writeDocument } from "./write-document.ts";
export { type Pdf, writePdf } from "./write-pdf.ts";
