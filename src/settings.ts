import { z } from "zod";

const optional = z.string().trim().optional();
const port = z.coerce.number().int().min(0).max(65_535);

type Setting = { schema: z.ZodType; shown: string; what: string; remedy: string };

/** Every setting there is: how it is read, its default as shown to people, what it does, and what to write when it is wrong. */
export const settings = {
	MODE: {
		schema: z.enum(["demo", "production"]).optional(),
		shown: "`production` when `BASE_URL` or `SMTP_URL` is set, else `demo`",
		what: "`demo` seeds an invented municipality and prints sign-in links; `production` has neither.",
		remedy: "Write MODE=demo or MODE=production.",
	},
	PORT: {
		schema: port.default(3000),
		shown: "`3000`",
		what: "The port to listen on. `0` takes any free one.",
		remedy: "Write a port number between 0 and 65535, such as PORT=3000.",
	},
	HOST: {
		schema: optional,
		shown: "`127.0.0.1` in demo, `0.0.0.0` in production",
		what: "The address to listen on.",
		remedy: "Write an address of this machine, such as HOST=0.0.0.0.",
	},
	BASE_URL: {
		schema: z.url({ protocol: /^https?$/ }).optional(),
		shown: "none; `http://localhost:PORT` in demo",
		what: "The address people use, such as `https://ledelsesskolen.kommune.no`. Links in mail and sign-in need it; production demands it.",
		remedy: "Write the whole address people use, such as BASE_URL=https://ledelsesskolen.kommune.no.",
	},
	DATA_DIR: {
		schema: optional,
		shown: "`data` in the project's folder",
		what: "Where the private database and uploaded files are kept.",
		remedy: "Write a folder that this user may write in.",
	},
	FILES_DIR: {
		schema: optional,
		shown: "`DATA_DIR/files`",
		what: "Where uploaded files are kept, if not beside the database.",
		remedy: "Write a folder that this user may write in.",
	},
	DATABASE_URL: {
		schema: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
		shown: "none: a private PostgreSQL is started in `DATA_DIR`",
		what: "A PostgreSQL 15 or later of your own, as the application's role. It must own no tables and not bypass row-level security.",
		remedy:
			"Write an address such as DATABASE_URL=postgres://ledelsesskolen_app:secret@db.example/ledelsesskolen.",
	},
	DATABASE_OWNER_URL: {
		schema: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
		shown: "none; demanded together with `DATABASE_URL`",
		what: "The same database as the role that owns the tables and migrates.",
		remedy:
			"Write an address such as DATABASE_OWNER_URL=postgres://ledelsesskolen_owner:secret@db.example/ledelsesskolen.",
	},
	DATABASE_WORKER_URL: {
		schema: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
		shown: "`DATABASE_OWNER_URL`, acting as `ledelsesskolen_worker`",
		what: "The same database as the role that runs jobs; it too owns no tables.",
		remedy:
			"Write an address such as DATABASE_WORKER_URL=postgres://ledelsesskolen_worker:secret@db.example/ledelsesskolen.",
	},
	SMTP_URL: {
		schema: z.url({ protocol: /^smtps?$/ }).optional(),
		shown: "none: mail stays in the outbox, where it can be read",
		what: "The mail server, such as `smtp://user:secret@mail.example:587`. Needs `MAIL_FROM`.",
		remedy: "Write an address such as SMTP_URL=smtp://user:secret@mail.example:587.",
	},
	MAIL_FROM: {
		schema: optional,
		shown: "none; demanded together with `SMTP_URL`",
		what: "The sender of every mail, such as `Ledelsesskolen <ledelsesskolen@kommune.no>`.",
		remedy: "Write the sender's address, such as MAIL_FROM=ledelsesskolen@kommune.no.",
	},
	LOG_LEVEL: {
		schema: z.enum(["debug", "info", "warn", "error"]).optional(),
		shown: "`warn` in demo, `info` in production",
		what: "How much is written to the log (JSON lines on standard error): `debug`, `info`, `warn` or `error`.",
		remedy: "Write LOG_LEVEL=info, or debug, warn or error.",
	},
} as const satisfies Record<string, Setting>;

/** docs/settings.md, written from the table above. */
export function settingsPage(): string {
	const rows = Object.entries(settings).map(
		([name, { shown, what }]) => `| \`${name}\` | ${shown} | ${what} |`,
	);
	return `# Settings

All settings are environment variables, read once at the start. Nothing needs to be set to try it out.
A setting that is wrong, or set without the one it belongs to, stops the start with a sentence that says what to do;
\`bin/ledelsesskolen doctor\` checks them without starting.

| setting | default | what it does |
| --- | --- | --- |
${rows.join("\n")}
`;
}
