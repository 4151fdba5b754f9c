import { defineConfig } from "vitest/config";

export default defineConfig({
	oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
	test: {
		include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}", "locales/**/*.test.ts", "db/**/*.test.ts"],
		globalSetup: ["test/support/database-server.ts"],
		maxWorkers: 2,
		testTimeout: 60_000, // a limit against hanging, not a measure of speed
		hookTimeout: 120_000,
	},
});
