import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where a Chromium usually is; `npm test` installs one when none of these starts. */
export const usualPlaces = [
	process.env.CHROMIUM_PATH,
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
	"/usr/bin/google-chrome-stable",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** No sandbox, since tests also run as root; nothing that calls out to the world. */
export const browserFlags = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

/** The browser of the journeys. The caller closes it. */
export function launchBrowser(): Promise<Browser> {
	const executablePath = usualPlaces.find((path) => path && existsSync(path));
	if (!executablePath) throw new Error("No Chromium here. `npm test` installs one; else set CHROMIUM_PATH.");
	return chromium.launch({ executablePath, headless: true, args: browserFlags });
}
