/** The database roles of the private server: the owner migrates, the app is bound by row-level security, the worker drives the job queue. */
export const roleNames = {
	owner: "ledelsesskolen_owner",
	app: "ledelsesskolen_app",
	worker: "ledelsesskolen_worker",
} as const;

/** One connection address per role. */
export type DatabaseUrls = { app: string; owner: string; worker: string };
