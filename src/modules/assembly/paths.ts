import { path } from "../../platform/web/path.ts";

/** Every address of kraftsamlinger. */
export const paths = {
	assemblies: path("/assemblies"),
	newAssembly: path("/assemblies/new"),
	assembly: path("/assemblies/:id"),
	editAssembly: path("/assemblies/:id/edit"),
	state: path("/assemblies/:id/state"),
	newSession: path("/assemblies/:id/sessions/new"),
	sessions: path("/assemblies/:id/sessions"),
	session: path("/assemblies/:id/sessions/:session"),
	sessionRemoval: path("/assemblies/:id/sessions/:session/removal"),
	seat: path("/assemblies/:id/sessions/:session/seat"),
	answer: path("/assemblies/:id/answer"),
	arrive: path("/assemblies/:id/arrive"),
	checkIn: path("/assemblies/:id/check-in"),
	checkInNames: path("/assemblies/:id/check-in/names"),
	hall: path("/assemblies/:id/hall"),
	questions: path("/assemblies/:id/questions"),
	vote: path("/assemblies/:id/questions/:question/vote"),
	moderate: path("/assemblies/:id/questions/:question/state"),
	stage: path("/assemblies/:id/stage"),
	polls: path("/assemblies/:id/polls"),
	pollState: path("/assemblies/:id/polls/:poll/state"),
	ballot: path("/assemblies/:id/polls/:poll/ballot"),
	wall: path("/assemblies/:id/wall"),
	commitments: path("/assemblies/:id/commitments"),
	commitmentRemoval: path("/assemblies/:id/commitments/:commitment/removal"),
	year: path("/assemblies/:id/year"),
} as const;

/** What pages follow: what happens in the hall, and who has a seat. */
export const topics = {
	hall: (id: string) => `assembly-hall:${id}`,
	seats: (id: string) => `assembly-seats:${id}`,
};
