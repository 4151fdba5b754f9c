import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const usual = [
	process.env.CHROMIUM_PATH,
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
	"/usr/bin/google-chrome-stable",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser of the journeys. The caller closes it. */
export function launchBrowser(): Promise<Browser> {
	const executablePath = usual.find((path) => path && existsSync(path));
	if (!executablePath) throw new Error("No Chromium here. `npm test` installs one; else set CHROMIUM_PATH.");
	return chromium.launch({
		executablePath,
		headless: true,
		args: [
			"--no-sandbox",
			"--disable-gpu",
			"--disable-quic",
			"--no-first-run",
			"--disable-background-networking",
			"--disable-component-update",
			"--disable-sync",
		],
	});
}
