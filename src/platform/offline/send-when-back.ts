import { DeviceQueue } from "../html/device-queue.ts";
import { checkInsPlace } from "./place.ts";

const retryAfter = 5_000;
const queue = new DeviceQueue(checkInsPlace);

/** Any page sends what the device has kept; a page with a queue of its own does it itself, and says how it went. */
const send = () => {
	if (!document.querySelector("offline-queue") && queue.waiting().length > 0) void queue.send();
};

window.addEventListener("online", send);
window.setInterval(send, retryAfter);
send();
