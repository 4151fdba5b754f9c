import { path } from "../../platform/web/path.ts";

/** Every URL of pitch days and pitches. */
export const paths = {
	pitchDays: path("/pitch-days"),
	newPitchDay: path("/pitch-days/new"),
	pitchDay: path("/pitch-days/:id"),
	editPitchDay: path("/pitch-days/:id/edit"),
	panel: path("/pitch-days/:id/panel"),
	panelRemoval: path("/pitch-days/:id/panel/:person/removal"),
	dayPitches: path("/pitch-days/:id/pitches"),
	criteria: path("/pitch-days/:id/criteria"),
	phases: path("/pitch-days/:id/phases"),
	phaseMove: path("/pitch-days/:id/phases/move"),
	opening: path("/pitch-days/:id/opening"),
	closing: path("/pitch-days/:id/closing"),
	reopening: path("/pitch-days/:id/reopening"),
	reminder: path("/pitch-days/:id/reminder"),
	impartiality: path("/pitch-days/:id/impartiality"),
	impartialityRecord: path("/pitch-days/:id/impartiality/record"),
	retention: path("/pitch-days/:id/retention"),
	accessRequests: path("/pitch-days/:id/access-requests"),
	accessRequestClosing: path("/pitch-days/:id/access-requests/closing"),
	ties: path("/pitch-days/:id/ties"),
	results: path("/pitch-days/:id/results"),
	resultsFile: path("/pitch-days/:id/results.csv"),
	recommendations: path("/pitch-days/:id/recommendations"),
	sending: path("/pitch-days/:id/recommendations/sending"),
	decisions: path("/pitch-days/:id/decisions"),
	release: path("/pitch-days/:id/release"),
	protocol: path("/pitch-days/:id/protocol"),
	protocolFile: path("/pitch-days/:id/protocol.pdf"),
	archive: path("/pitch-days/:id/archive"),
	archivePackage: path("/pitch-days/:id/archive/:export"),
	approval: path("/pitch-days/:id/protocol/approval"),
	method: path("/pitch-days/method"),
	pitch: path("/pitches/:id"),
	pitchMove: path("/pitches/:id/move"),
	pitchRemoval: path("/pitches/:id/removal"),
	score: path("/pitches/:id/score"),
	submission: path("/pitches/:id/submission"),
	help: path("/pitches/:id/help"),
	secondLook: path("/pitches/:id/second-look"),
	lateHandIn: path("/pitches/:id/late-hand-in"),
	recommendation: path("/pitches/:id/recommendation"),
	deliberation: path("/pitches/:id/deliberation"),
	scoreChange: path("/pitches/:id/score-change"),
	itemSignature: path("/pitches/:id/protocol-signature"),
	noteRemoval: path("/pitches/:id/notes/:note/removal"),
	decision: path("/pitches/:id/decision"),
	capacityRequest: path("/pitches/:id/capacity-request"),
} as const;

/** What pages follow: whose points are in, and what happens in the room. */
export const topics = {
	scores: (dayId: string) => `pitch-scores:${dayId}`,
	room: (panelId: string) => `pitch-room:${panelId}`,
	/** The same for the wall, which waits for no panel of sixty to look first. */
	wall: (panelId: string) => `pitch-wall:${panelId}`,
	/** How far the package for the archive has come. */
	archive: (dayId: string) => `pitch-archive:${dayId}`,
	/** The same for those who only follow: so many pages that they renew themselves spread out. */
	audience: (panelId: string) => `pitch-audience:${panelId}`,
};
