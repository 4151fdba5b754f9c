// The two commands, as a newcomer meets them. CLONE_TEST=0 leaves this file out (vitest.config.ts), so that the
// clone's own tests do not clone again.
import { rmSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, expect, test } from "vitest";
import { cleanEnvironment, freshClone, npm } from "./support/clone.ts";
import { freePort } from "./support/free-port.ts";

const hour = 3_600_000; // a limit against hanging: installs and a whole run of the tests are inside
const clone = freshClone();

afterAll(() => rmSync(dirname(clone), { recursive: true, force: true }));

async function startAndStop(env: NodeJS.ProcessEnv): Promise<number> {
	const startedAt = performance.now();
	const server = npm(["start"], clone, env);
	const [address = ""] = (await server.says(/is up: http\S+/)).match(/http\S+/) ?? [];
	const milliseconds = performance.now() - startedAt;
	expect((await fetch(address)).status).toBe(200);
	expect(server.said()).toMatch(/\/demo\/sign-in\/office/);
	server.kill("SIGTERM");
	await server.ended;
	await expect(fetch(address)).rejects.toThrow("fetch failed");
	return Math.round(milliseconds);
}

test("`npm start` works from a fresh clone, and again", { timeout: hour }, async () => {
	const env = { ...cleanEnvironment(), PORT: String(await freePort()) };
	const [first, second] = [await startAndStop(env), await startAndStop(env)];
	console.log(`First start with installing, building and seeding: ${first} ms; second start: ${second} ms.`);
});

test("`npm test` works from a fresh clone", { timeout: hour }, async () => {
	const tests = npm(["test"], clone, { ...cleanEnvironment(), CLONE_TEST: "0" });
	const code = await tests.ended;
	const lastLine = tests.output().trim().split("\n").at(-1);
	if (code !== 0) console.log(tests.said().slice(-20_000));
	expect({ code, lastLine }).toEqual({
		code: 0,
		lastLine: expect.stringMatching(/^\d+ passed, 0 failed(, \d+ skipped)?$/),
	});
});
