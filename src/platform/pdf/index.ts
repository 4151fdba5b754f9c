/** Documents to keep and to print: tagged PDF with fonts embedded. */
export { type Pdf, type PdfOptions, writePdf } from "./write-pdf.ts";
