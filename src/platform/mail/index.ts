export { jobs } from "./deliver.ts";
export type { Attachment, NewMessage } from "./message.ts";
export { paths } from "./paths.ts";
export { personalData } from "./personal-data.ts";
export { queueMail, queueMails } from "./queue.ts";
export { routes } from "./routes.tsx";
