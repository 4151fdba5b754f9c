/**
 * The modules, and the modules each may use through their `index.ts`. This table is the architecture;
 * test/architecture.test.ts holds the code to it. A module further down may use those above, never the other way.
 */
export const modules = {
	/** Tenants, units, leader levels, people, goals and strategies; import. */
	organisation: [],
	/** Sign-in, sessions, roles, guests, privacy rights. */
	identity: ["organisation"],
	/** Programmes, cohorts, gatherings, enrolment, attendance. */
	programmes: ["organisation", "identity"],
	/** Plans of cohorts and of tables, computed and looked at before anything is published. */
	planning: ["organisation", "identity", "programmes"],
	/** Challenges, ideas, process steps, evidence, teams, conversation. */
	innovation: ["organisation", "identity", "programmes"],
	/** Capacity, initiatives, follow-up. */
	portfolio: ["organisation", "identity", "innovation"],
	/** Plan, team, meetings, checks and hand-overs of an initiative; what rises when it stands still. */
	followup: ["organisation", "identity", "portfolio"],
	/** Pitch days, impartiality, scores, recommendation, decision. */
	pitching: ["organisation", "identity", "programmes", "innovation", "portfolio"],
	/** The room where a panel hears its pitches, live: clock, running order, wall, the call to who is next. */
	pitchroom: ["organisation", "identity", "pitching"],
	/** One common case that a panel scores before the day, and what the levels mean there. */
	calibration: ["organisation", "identity", "innovation", "pitching"],
	/** Rounds beside the rubric: comparing two by two, the audience's vote, and how they count together. */
	rounds: ["organisation", "identity", "pitching"],
	/** Panels side by side: their balance, and schedules of rooms and times, computed and looked at before they are published. */
	pitchplanning: ["organisation", "identity", "pitching"],
	/** Benefit plans and measurements. */
	benefits: ["organisation", "identity", "innovation", "portfolio"],
	/** How much change lands on each unit, and what it can take. */
	changeload: ["organisation", "identity", "portfolio"],
	/** Which ideas to carry out, in which scope and when: plans, looked at before one is published. */
	choosing: ["organisation", "identity", "innovation", "portfolio", "pitching", "benefits", "changeload"],
	/** The portfolio meeting: an agenda of what needs a decision, decisions on the spot, and minutes. */
	meeting: ["organisation", "identity", "portfolio", "followup", "pitching", "benefits", "choosing"],
	/** What happens inside a gathering: run sheets, material, the facilitators, and the report on the mandate. */
	runsheets: ["organisation", "identity", "programmes", "innovation", "portfolio", "pitching"],
	/** Reflections, the team's promise, evaluation, diplomas. */
	learning: ["organisation", "identity", "programmes", "innovation", "pitching"],
	/** Kraftsamling: one day for all leaders, live questions and polls, commitments, the year that was. */
	assembly: ["organisation", "identity", "programmes", "innovation", "portfolio", "benefits", "learning"],
	/** What the programme itself has led to, from gathering to benefit. */
	effect: ["organisation", "identity", "programmes", "learning"],
	/** Showcase, search across everything, what everyone sees. */
	commons: ["organisation", "identity", "programmes", "innovation", "portfolio", "pitching", "benefits"],
	/** What each person sees first: their next step and their road. */
	home: [
		"organisation",
		"identity",
		"programmes",
		"planning",
		"innovation",
		"portfolio",
		"followup",
		"pitching",
		"pitchroom",
		"calibration",
		"pitchplanning",
		"benefits",
		"choosing",
		"runsheets",
		"learning",
		"assembly",
		"commons",
	],
} as const satisfies Record<string, readonly string[]>;

export type ModuleName = keyof typeof modules;
