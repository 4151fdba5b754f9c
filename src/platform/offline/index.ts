export { OfflineQueue } from "./offline-queue.tsx";
export { age, pressedAt } from "./pressed.ts";
export { serveWorker } from "./serve-worker.ts";
export { restOfToday } from "./stay.ts";
