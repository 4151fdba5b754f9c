/** Documents to keep and to print: tagged PDF with fonts embedded. */

export type { Block } from "./lay-out.ts";
export type { PdfOptions } from "./open-pdf.ts";
export { landscape, type Shape, type Sheet, type SheetText } from "./sheet.ts";
export { writeDocument, writeSheets } from "./write-document.ts";
