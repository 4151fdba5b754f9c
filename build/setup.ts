// npm run setup: makes everything ready, so that `npm start` and `npm test` have nothing left to install.
import { findOrInstallChromium } from "./chromium.ts";
import { ensureBuilt } from "./index.ts";

await ensureBuilt();
const chromium = await findOrInstallChromium();
console.log(
	chromium
		? `Ready. The browser journeys use ${chromium}.`
		: "Ready, but no Chromium was found: set CHROMIUM_PATH for the browser journeys.",
);
