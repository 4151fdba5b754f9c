import { loadVerb, usage, verbs } from "./cli/verbs.ts";

const [name = "help", ...args] = process.argv.slice(2);
if (name in verbs) {
	const verb = await loadVerb(name as keyof typeof verbs);
	process.exitCode = await verb(args).catch((error: unknown) => {
		console.error(error instanceof Error ? error.message : error);
		return 2;
	});
} else {
	const asked = ["help", "--help", "-h"].includes(name);
	console[asked ? "log" : "error"](asked ? usage() : `There is no verb ${name}.\n\n${usage()}`);
	process.exitCode = asked ? 0 : 2;
}
