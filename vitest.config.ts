import { defineConfig } from "vitest/config";

export default defineConfig({
	oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
	test: {
		include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}", "locales/**/*.test.ts", "db/**/*.test.ts"],
		// The clone's own run of the tests must not clone again, nor count this one as skipped.
		exclude: process.env.CLONE_TEST === "0" ? ["test/clone.test.ts"] : [],
		globalSetup: ["test/support/built-program.ts", "test/support/database-server.ts"],
		setupFiles: ["test/support/properties.ts"],
		maxWorkers: 2,
		testTimeout: 180_000, // a limit against hanging, not a measure of speed
		hookTimeout: 180_000,
		expect: { poll: { timeout: 20_000 } },
	},
});
