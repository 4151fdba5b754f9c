export { openDiskStore } from "./disk-store.ts";
export { contentDisposition, downloadResponse } from "./download.ts";
export type {
	FileOwner,
	FileRefusal,
	FileStore,
	NewFile,
	OpenFile,
	PutResult,
	StoredFile,
} from "./file-store.ts";
export { acceptedFiles } from "./file-types.ts";
export { jobs } from "./jobs.ts";
