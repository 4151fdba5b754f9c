export { announce } from "./announce.ts";
export { Live } from "./live.ts";
export { withLive } from "./with-live.ts";
