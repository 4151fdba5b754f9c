export { jobs } from "./deliver.ts";
export type { Attachment, NewMessage } from "./message.ts";
export { queueMail } from "./queue.ts";
