// Generated from the migrations by `npm run db:types`; never edited by hand.
import type { ColumnType, InsertType, SelectType, UpdateType } from "kysely";

/** A column that the database fills in when a row leaves it out. */
export type Generated<T> = ColumnType<SelectType<T>, InsertType<T> | undefined, UpdateType<T>>;
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };
/** Read as a value, written as text: JSON.stringify it, since the driver takes an array for a PostgreSQL array. */
export type Json = ColumnType<JsonValue, string, string>;
export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface AccessRequests {
	tenantId: Generated<string>;
	id: Generated<string>;
	pitchDayId: string;
	caseNumber: string;
	openedBy: string;
	openedAt: Timestamp;
	closedBy: string | null;
	closedAt: Timestamp | null;
}

export interface Apologies {
	tenantId: Generated<string>;
	gatheringId: string;
	personId: string;
	day: string;
	toldAt: Generated<Timestamp>;
}

export interface ArchiveExports {
	tenantId: Generated<string>;
	id: Generated<string>;
	pitchDayId: string;
	exportedBy: string;
	exportedAt: Timestamp | null;
	files: number | null;
	sha256: string | null;
	state: Generated<"waiting" | "making" | "ready" | "failed" | "too-large" | "gone">;
	orderedAt: Generated<Timestamp>;
	toldAt: Generated<Timestamp>;
	done: Generated<number>;
	total: Generated<number>;
	fileId: string | null;
	shieldedSum: Generated<string>;
}

export interface Assemblies {
	tenantId: Generated<string>;
	id: Generated<string>;
	programmeId: string;
	title: string;
	about: Generated<string>;
	day: string;
	startsAt: string;
	endsAt: string;
	place: Generated<string>;
	seats: number;
	answerBy: string | null;
	code: string;
	state: Generated<"draft" | "open" | "live" | "finished">;
	createdAt: Generated<Timestamp>;
}

export interface AssemblyAnswers {
	tenantId: Generated<string>;
	assemblyId: string;
	personId: string;
	coming: boolean;
	answeredAt: Timestamp;
	arrivedAt: Timestamp | null;
}

export interface AssemblyBallots {
	tenantId: Generated<string>;
	pollId: string;
	personId: string;
}

export interface AssemblyCommitments {
	tenantId: Generated<string>;
	id: Generated<string>;
	assemblyId: string;
	personId: string;
	kind: "start" | "stop" | "keep";
	body: string;
	madeAt: Timestamp;
}

export interface AssemblyPolls {
	tenantId: Generated<string>;
	id: Generated<string>;
	assemblyId: string;
	question: string;
	choices: string[];
	counts: number[];
	shown: number[];
	shownLive: Generated<boolean>;
	state: Generated<"draft" | "open" | "closed">;
	madeAt: Timestamp;
}

export interface AssemblyQuestionVotes {
	tenantId: Generated<string>;
	questionId: string;
	personId: string;
}

export interface AssemblyQuestions {
	tenantId: Generated<string>;
	id: Generated<string>;
	assemblyId: string;
	personId: string | null;
	named: Generated<boolean>;
	body: string;
	state: Generated<"waiting" | "approved" | "answered" | "hidden">;
	votes: Generated<number>;
	askedAt: Timestamp;
}

export interface AssemblySeats {
	tenantId: Generated<string>;
	sessionId: string;
	personId: string;
}

export interface AssemblySessions {
	tenantId: Generated<string>;
	id: Generated<string>;
	assemblyId: string;
	title: string;
	about: Generated<string>;
	ledBy: Generated<string>;
	room: Generated<string>;
	startsAt: string;
	endsAt: string;
	seats: number | null;
}

export interface Attendance {
	tenantId: Generated<string>;
	gatheringId: string;
	personId: string;
	day: string;
	state: "present" | "apology" | "absent";
	markedBy: string | null;
	markedAt: Generated<Timestamp>;
	way: Generated<"list" | "door" | "tablet">;
	sentKey: string | null;
}

export interface AudienceCodes {
	tenantId: Generated<string>;
	code: string;
	pitchDayId: string;
	number: number;
	pitchId: string | null;
}

export interface AuditEntries {
	tenantId: Generated<string>;
	id: Generated<number>;
	at: Generated<Timestamp>;
	actorId: string | null;
	action: string;
	subjectKind: string;
	subjectId: string | null;
	data: Generated<Json>;
}

export interface BenefitHandovers {
	tenantId: Generated<string>;
	id: Generated<string>;
	benefitId: string;
	fromId: string | null;
	fromUnitId: string;
	fromRole: Generated<string>;
	toId: string;
	toUnitId: string;
	toRole: Generated<string>;
	why: "handed" | "left" | "new_leader";
	words: Generated<string>;
	handedBy: string | null;
	handedAt: Timestamp;
}

export interface BenefitOutcomes {
	tenantId: Generated<string>;
	benefitId: string;
	kind: "better" | "not_realised";
	noticedAt: Timestamp;
	tellAt: Timestamp;
	toldAt: Timestamp | null;
	toldCount: number | null;
}

export interface BenefitPaths {
	tenantId: Generated<string>;
	id: Generated<string>;
	benefitId: string;
	initiativeId: string;
	measure: string;
	effect: string;
	createdAt: Timestamp;
}

export interface BenefitReminders {
	tenantId: Generated<string>;
	benefitId: string;
	dueOn: string;
	kind: "due" | "late";
	sentAt: Timestamp;
}

export interface BenefitShares {
	tenantId: Generated<string>;
	benefitId: string;
	initiativeId: string;
	percent: number;
}

export interface Benefits {
	tenantId: Generated<string>;
	id: Generated<string>;
	initiativeId: string | null;
	goalId: string | null;
	title: string;
	type: "avoided_cost" | "time_saved" | "quality";
	gains: Generated<string[]>;
	negative: Generated<boolean>;
	unplanned: Generated<boolean>;
	timeUsedFor: Generated<string>;
	priced: Generated<boolean>;
	yearlyNok: number | null;
	budgetLine: Generated<string>;
	indicator: string;
	unitOfMeasure: string;
	source: Generated<string>;
	baselineValue: number | null;
	baselineOn: string | null;
	baselineMethod: Generated<string>;
	targetValue: number | null;
	targetOn: string | null;
	preconditions: Generated<string>;
	measures: Generated<string>;
	ownerUnitId: string;
	ownerRole: Generated<string>;
	ownerId: string | null;
	accountableId: string | null;
	rhythmMonths: Generated<number>;
	nextMeasurementOn: string | null;
	state: Generated<"planned" | "measuring" | "realised" | "not_realised">;
	notRealisedBecause: Generated<string>;
	publishedAt: Timestamp | null;
	createdAt: Generated<Timestamp>;
	budgetNok: number | null;
	targetLow: number | null;
	targetHigh: number | null;
	ownerFollowsLeader: Generated<boolean>;
}

export interface CalendarFeeds {
	tenantId: Generated<string>;
	personId: string;
	tokenHash: string;
	madeAt: Generated<Timestamp>;
}

export interface CalibrationAnswers {
	tenantId: Generated<string>;
	pitchDayId: string;
	personId: string;
	submittedAt: Timestamp;
}

export interface CalibrationCases {
	tenantId: Generated<string>;
	pitchDayId: string;
	title: string;
	page: Json;
	version: Generated<number>;
	closedAt: Timestamp | null;
}

export interface CalibrationScores {
	tenantId: Generated<string>;
	pitchDayId: string;
	personId: string;
	criterionId: string;
	value: number | null;
	savedAt: Timestamp;
}

export interface CapacityPools {
	tenantId: Generated<string>;
	competenceId: string;
	quarter: string;
	stated: number | null;
	note: Generated<string>;
	updatedAt: Generated<Timestamp>;
	fromPeople: number | null;
	vacant: Generated<number>;
	hours: Generated<number | null>;
}

export interface CapacityRequests {
	tenantId: Generated<string>;
	id: Generated<string>;
	initiativeId: string | null;
	pitchId: string | null;
	title: string;
	competenceId: string;
	quarter: string;
	hours: number;
	askedBy: string;
	askedAt: Generated<Timestamp>;
	answer: "yes" | "no" | null;
	answerWords: Generated<string>;
	answeredBy: string | null;
	answeredAt: Timestamp | null;
	withdrawnAt: Timestamp | null;
	personId: string | null;
	coverHourCost: number | null;
	coverAccount: Generated<string>;
}

export interface CapacitySettings {
	tenantId: Generated<string>;
	peopleDiscussedOn: string | null;
}

export interface Challenges {
	tenantId: Generated<string>;
	id: Generated<string>;
	title: string;
	description: Generated<string>;
	goalId: string | null;
	unitId: string | null;
	programmeId: string | null;
	ownerId: string;
	opensOn: string;
	closesOn: string | null;
	hiddenAt: Timestamp | null;
	createdAt: Generated<Timestamp>;
}

export interface ChangeLimits {
	tenantId: Generated<string>;
	id: Generated<string>;
	unitId: string | null;
	changes: number | null;
	hours: number | null;
}

export interface CohortFacilitators {
	tenantId: Generated<string>;
	cohortId: string;
	personId: string;
}

export interface CohortMembers {
	tenantId: Generated<string>;
	cohortId: string;
	programmeId: string;
	personId: string;
	locked: Generated<boolean>;
	leftAt: Timestamp | null;
	placedAt: Generated<Timestamp>;
	unitId: string | null;
}

export interface CohortPlanDateChanges {
	tenantId: Generated<string>;
	planId: string;
	revision: number;
	cohort: number;
	gathering: number;
	fromSlot: string;
	toSlot: string;
	changedBy: string | null;
	changedAt: Timestamp;
}

export interface CohortPlanDrafts {
	tenantId: Generated<string>;
	planId: string;
	number: number;
	cohortOf: Json;
	slots: Json;
	moves: number;
	foundAt: Timestamp;
}

export interface CohortPlanMoves {
	tenantId: Generated<string>;
	planId: string;
	revision: number;
	personId: string;
	fromCohort: number;
	toCohort: number;
	movedBy: string | null;
	movedAt: Timestamp;
}

export interface CohortPlanPlaces {
	tenantId: Generated<string>;
	planId: string;
	personId: string;
	cohort: number;
	locked: Generated<boolean>;
}

export interface CohortPlans {
	tenantId: Generated<string>;
	id: Generated<string>;
	programmeId: string;
	name: string;
	rules: Json;
	cohorts: Json;
	problem: Json;
	basedOn: string | null;
	seed: number;
	state: Generated<"waiting" | "running" | "ready" | "impossible" | "stopped">;
	runId: Generated<string>;
	progress: Json | null;
	heardAt: Timestamp | null;
	cancelledAt: Timestamp | null;
	answer: Json | null;
	reasons: Json | null;
	revision: Generated<number>;
	createdBy: string | null;
	createdAt: Timestamp;
	publishedAt: Timestamp | null;
	lockedSlots: Generated<Json>;
}

export interface Cohorts {
	tenantId: Generated<string>;
	id: Generated<string>;
	programmeId: string;
	name: string;
	capacity: number;
	position: Generated<number>;
}

export interface Comments {
	tenantId: Generated<string>;
	id: Generated<string>;
	subjectKind: string;
	subjectId: string;
	authorId: string;
	body: string;
	createdAt: Generated<Timestamp>;
	hiddenAt: Timestamp | null;
	hiddenBy: string | null;
	hiddenNote: string | null;
}

export interface Competences {
	tenantId: Generated<string>;
	id: Generated<string>;
	name: string;
	leaderId: string | null;
	position: Generated<number>;
	endedAt: Timestamp | null;
}

export interface Criteria {
	tenantId: Generated<string>;
	id: Generated<string>;
	pitchDayId: string;
	title: string;
	weight: number;
	levelWords: string[];
	position: number;
	meaningsVersion: Generated<number>;
	inUse: Generated<boolean>;
}

export interface CriterionWords {
	tenantId: Generated<string>;
	pitchId: string;
	criterionId: string;
	words: string;
}

export interface Decisions {
	tenantId: Generated<string>;
	id: Generated<string>;
	pitchId: string;
	outcome: "support" | "in_line" | "hold" | "merge" | "close";
	reason: string;
	whatNext: Generated<string>;
	lookAgainOn: string | null;
	mergeIntoIdeaId: string | null;
	ownerId: string | null;
	ownerUnitId: string | null;
	startQuarter: string | null;
	needs: Generated<Json>;
	decidedBy: string;
	decidedAt: Generated<Timestamp>;
	releasedAt: Timestamp | null;
	learned: Generated<string>;
	goInstead: Generated<string>;
	helpPersonId: string | null;
	helpOffice: Generated<string>;
	helpWords: Generated<string>;
	helpAcceptedBy: string | null;
	helpAcceptedAt: Timestamp | null;
}

export interface DeliberationNotes {
	tenantId: Generated<string>;
	id: Generated<string>;
	pitchId: string;
	writtenBy: string;
	words: string;
	writtenAt: Timestamp;
}

export interface DemandCosts {
	tenantId: Generated<string>;
	demandId: string;
	position: number;
	after: number;
	account: string;
	amount: number;
}

export interface DemandHours {
	tenantId: Generated<string>;
	demandId: string;
	after: number;
	competenceId: string;
	hours: number;
}

export interface Demands {
	tenantId: Generated<string>;
	id: Generated<string>;
	initiativeId: string | null;
	pitchId: string | null;
	size: "small" | "full";
	quarters: number;
	phases: Generated<string[]>;
	benefitLow: number;
	benefitLikely: number;
	benefitHigh: number;
	updatedAt: Timestamp;
}

export interface DemoPeople {
	tenantId: Generated<string>;
	part: string;
	personId: string;
}

export interface DiplomaRules {
	tenantId: Generated<string>;
	programmeId: string;
	daysRequired: number;
	pitchRequired: boolean;
	signedBy: Generated<string>;
	signedTitle: Generated<string>;
}

export interface Diplomas {
	tenantId: Generated<string>;
	id: Generated<string>;
	programmeId: string;
	personId: string;
	name: string;
	daysAttended: number;
	daysTotal: number;
	pitched: boolean;
	signedBy: string;
	signedTitle: string;
	issuedOn: string;
	code: Generated<string>;
}

export interface Doors {
	tenantId: Generated<string>;
	gatheringId: string;
	day: string;
	code: string;
	madeAt: Generated<Timestamp>;
}

export interface EnrolmentLinks {
	tenantId: Generated<string>;
	tokenHash: string;
	gatheringId: string;
	personId: string;
	madeAt: Generated<Timestamp>;
}

export interface Enrolments {
	tenantId: Generated<string>;
	gatheringId: string;
	personId: string;
	state: Generated<"invited" | "yes" | "no" | "waiting" | "apology" | "elsewhere">;
	declineReason: string | null;
	standIn: string | null;
	tokenHash: string;
	invitedAt: Generated<Timestamp>;
	answeredAt: Timestamp | null;
	kind: Generated<"own" | "catch_up" | "swap" | "other_cohort">;
	standInId: string | null;
}

export interface EvaluationAskings {
	tenantId: Generated<string>;
	roundId: string;
	personId: string;
}

export interface EvaluationBox {
	tenantId: Generated<string>;
	id: Generated<string>;
	roundId: string;
	sheet: Json;
}

export interface EvaluationCounts {
	tenantId: Generated<string>;
	roundId: string;
	question: string;
	score: number;
	answers: number;
}

export interface EvaluationRounds {
	tenantId: Generated<string>;
	id: Generated<string>;
	programmeId: string;
	kind: "before" | "day" | "after";
	programmeGatheringId: string | null;
	dayNumber: number | null;
	cohortId: string | null;
	asked: Generated<number>;
	opensOn: string | null;
	closesOn: string | null;
	closed: Generated<boolean>;
	askedUntil: Generated<Timestamp>;
}

export interface EvaluationTexts {
	tenantId: Generated<string>;
	id: Generated<string>;
	programmeId: string;
	body: string;
	shown: Generated<boolean>;
}

export interface Events {
	tenantId: Generated<string>;
	id: Generated<number>;
	at: Generated<Timestamp>;
	type: string;
	subjectKind: string;
	subjectId: string | null;
	actorId: string | null;
	data: Generated<Json>;
}

export interface Evidence {
	tenantId: Generated<string>;
	id: Generated<string>;
	ideaId: string;
	stepId: string | null;
	kind: "asked" | "observed" | "tested" | "measured" | "read";
	who: Generated<string>;
	howMany: number | null;
	happenedOn: string | null;
	finding: string;
	changed: Generated<string>;
	addedBy: string | null;
	createdAt: Generated<Timestamp>;
}

export interface FacilitatorAbsences {
	tenantId: Generated<string>;
	id: Generated<string>;
	personId: string;
	fromDay: string;
	toDay: string;
}

export interface FacilitatorCompetences {
	tenantId: Generated<string>;
	personId: string;
	competence: string;
	since: string;
}

export interface Facilitators {
	tenantId: Generated<string>;
	personId: string;
	since: string;
	monthlyLimit: Generated<number>;
	endedAt: Timestamp | null;
}

export interface Files {
	tenantId: Generated<string>;
	id: Generated<string>;
	name: string;
	contentType: string;
	sizeBytes: number;
	sha256: string;
	uploadedBy: string | null;
	ownerKind: string;
	ownerId: string | null;
	createdAt: Generated<Timestamp>;
}

export interface GateOverrides {
	tenantId: Generated<string>;
	id: Generated<string>;
	initiativeId: string;
	lacks: string[];
	reason: string;
	delayed: Generated<string[]>;
	madeBy: string;
	madeAt: Timestamp;
}

export interface GatheringFacilitators {
	tenantId: Generated<string>;
	gatheringId: string;
	personId: string;
}

export interface GatheringParticipants {
	tenantId: string | null;
	gatheringId: string | null;
	personId: string | null;
	visiting: boolean | null;
}

export interface Gatherings {
	tenantId: Generated<string>;
	id: Generated<string>;
	cohortId: string;
	programmeGatheringId: string;
	venueId: string | null;
	days: Generated<string[]>;
	startsAt: Generated<string>;
	endsAt: Generated<string>;
	answerBy: string | null;
	invitedAt: Timestamp | null;
	revision: Generated<number>;
	cancelledAt: Timestamp | null;
}

export interface Goals {
	tenantId: Generated<string>;
	id: Generated<string>;
	parentId: string | null;
	kind: "plan" | "main_goal" | "sub_goal";
	title: string;
	description: Generated<string>;
	unGoals: Generated<number[]>;
	validFrom: string | null;
	validTo: string | null;
	position: Generated<number>;
}

export interface GuestAccesses {
	tenantId: Generated<string>;
	personId: string;
	programmeId: string;
	invitedBy: string | null;
	invitedAt: Timestamp;
	endedAt: Timestamp | null;
}

export interface GuideChecks {
	tenantId: Generated<string>;
	id: Generated<string>;
	ideaId: string;
	stepId: string | null;
	guideId: string;
	verdict: "go_on" | "not_yet";
	words: string;
	createdAt: Generated<Timestamp>;
}

export interface HandedInVersions {
	tenantId: Generated<string>;
	pitchId: string;
	number: number;
	page: Json;
	handedInAt: Timestamp;
	acceptedBy: string | null;
	reason: Generated<string>;
}

export interface HandoverNotes {
	tenantId: Generated<string>;
	id: Generated<string>;
	gatheringId: string;
	authorId: string;
	body: string;
	writtenAt: Timestamp;
}

export interface IdeaMembers {
	tenantId: Generated<string>;
	ideaId: string;
	personId: string;
	state: Generated<"invited" | "joined" | "declined" | "left">;
	addedAt: Generated<Timestamp>;
}

export interface IdeaSteps {
	tenantId: Generated<string>;
	id: Generated<string>;
	ideaId: string;
	stepKey: string;
	position: number;
	state: Generated<"not_started" | "in_progress" | "done" | "skipped">;
	body: Generated<string>;
	skippedReason: string | null;
	updatedAt: Generated<Timestamp>;
	updatedBy: string | null;
}

export interface Ideas {
	tenantId: Generated<string>;
	id: Generated<string>;
	title: string;
	challenge: string;
	summary: Generated<string>;
	ownerId: string;
	teamUnitId: string | null;
	unitId: string | null;
	goalId: string | null;
	challengeId: string | null;
	programmeId: string | null;
	method: Generated<string>;
	innovationTypes: Generated<string[]>;
	visibility: Generated<"draft" | "shared">;
	state: Generated<"working" | "ready" | "pitching" | "supported" | "in_line" | "on_hold" | "merged" | "closed" | "withdrawn">;
	guideId: string | null;
	foundations: Generated<Json>;
	pitch: Generated<Json>;
	mergedInto: string | null;
	publishedAt: Timestamp | null;
	hiddenAt: Timestamp | null;
	hiddenBy: string | null;
	hiddenNote: string | null;
	createdAt: Generated<Timestamp>;
	updatedAt: Generated<Timestamp>;
	search: Generated<string | null>;
	pageDueAt: Timestamp | null;
	pageAtDue: Json | null;
}

export interface Identities {
	tenantId: Generated<string>;
	issuer: string;
	subject: string;
	personId: string;
	linkedAt: Timestamp;
}

export interface IdentityProviders {
	tenantId: Generated<string>;
	id: Generated<string>;
	name: string;
	issuer: string;
	clientId: string;
	clientSecret: string;
	scope: Generated<string>;
	linkClaim: Generated<string>;
	linkColumn: Generated<"upn" | "employee_number">;
	createdAt: Generated<Timestamp>;
}

export interface Impartiality {
	tenantId: Generated<string>;
	pitchId: string;
	personId: string;
	declared: "none" | "party" | "kin" | "superior" | "own_unit" | "team" | "guide" | "partner" | "other" | null;
	declaredWords: Generated<string>;
	declaredAt: Timestamp | null;
	suggested: "party" | "superior" | "own_unit" | "team" | "guide" | "partner" | "chain" | null;
	decided: "partial" | "impartial" | null;
	decidedWords: Generated<string>;
	decidedBy: string | null;
	decidedAt: Timestamp | null;
}

export interface ImpartialityLog {
	tenantId: Generated<string>;
	id: Generated<string>;
	pitchId: string;
	personId: string;
	kind: "declared" | "decided";
	value: string;
	words: Generated<string>;
	writtenBy: string;
	writtenAt: Timestamp;
	position: Generated<number>;
}

export interface InitiativeChanges {
	tenantId: Generated<string>;
	initiativeId: string;
	version: number;
	before: Json;
	changedBy: string | null;
	changedAt: Timestamp;
}

export interface InitiativeHandovers {
	tenantId: Generated<string>;
	id: Generated<string>;
	initiativeId: string;
	fromId: string;
	fromRole: string;
	toId: string;
	toRole: string;
	why: "handed" | "left";
	mustKnow: Generated<string>;
	handedBy: string | null;
	handedAt: Timestamp;
}

export interface InitiativeMembers {
	tenantId: Generated<string>;
	initiativeId: string;
	personId: string;
	part: string;
	joinedOn: string;
}

export interface InitiativeNudges {
	tenantId: Generated<string>;
	initiativeId: string;
	since: string;
	step: "owner" | "leader" | "meeting" | "review";
	sentAt: Timestamp;
}

export interface InitiativeRequirements {
	tenantId: Generated<string>;
	initiativeId: string;
	requiresId: string;
}

export interface InitiativeReviews {
	tenantId: Generated<string>;
	initiativeId: string;
	dueOn: string;
	asAgreed: boolean;
	hasHelp: boolean;
	shouldGoOn: boolean;
	words: Generated<string>;
	answeredBy: string;
	answeredAt: Timestamp;
}

export interface InitiativeStates {
	tenantId: Generated<string>;
	initiativeId: string;
	since: Timestamp;
	state: "planned" | "under_way" | "paused" | "finished" | "stopped";
}

export interface InitiativeStatuses {
	tenantId: Generated<string>;
	id: Generated<string>;
	initiativeId: string;
	mood: "on_track" | "needs_help" | "stuck";
	doneSince: Generated<string>;
	inTheWay: Generated<string>;
	hoursUsed: number | null;
	nextCheckOn: string | null;
	reportedBy: string;
	reportedAt: Generated<Timestamp>;
}

export interface InitiativeUnits {
	tenantId: Generated<string>;
	initiativeId: string;
	unitId: string;
	hours: Generated<number>;
}

export interface Initiatives {
	tenantId: Generated<string>;
	id: Generated<string>;
	title: string;
	summary: Generated<string>;
	origin: "pitch" | "line";
	ideaId: string | null;
	decisionId: string | null;
	goalId: string | null;
	ownerUnitId: string | null;
	ownerRole: Generated<string>;
	ownerId: string;
	state: Generated<"planned" | "under_way" | "paused" | "finished" | "stopped">;
	startQuarter: string | null;
	startedOn: string | null;
	endedOn: string | null;
	nextCheckOn: string | null;
	touchesStaffing: Generated<boolean>;
	discussedOn: string | null;
	learned: Generated<string>;
	createdAt: Generated<Timestamp>;
	updatedAt: Generated<Timestamp>;
	quarters: Generated<number>;
	needsNobody: Generated<boolean>;
	version: Generated<number>;
	result: Generated<string>;
	carriedOn: Generated<string>;
}

export interface LeaderLevels {
	tenantId: Generated<string>;
	level: number;
	title: string;
	unitTypes: Generated<string[]>;
	jobTitles: Generated<string[]>;
}

export interface Leaders {
	tenantId: string | null;
	personId: string | null;
	level: number | null;
	unitId: string | null;
}

export interface LevelMeanings {
	tenantId: Generated<string>;
	criterionId: string;
	level: number;
	words: string;
}

export interface MailMessages {
	tenantId: Generated<string>;
	id: Generated<string>;
	createdAt: Generated<Timestamp>;
	personId: string | null;
	recipient: string;
	subject: string;
	bodyText: string;
	bodyHtml: string | null;
	attachments: Generated<Json>;
	state: Generated<"queued" | "sending" | "sent" | "kept" | "failed">;
	attempts: Generated<number>;
	lastError: string | null;
	sentAt: Timestamp | null;
	dedupeKey: string | null;
}

export interface MailTemplates {
	tenantId: Generated<string>;
	key: string;
	locale: "nb" | "nn" | "en";
	subject: string;
	body: string;
	changedAt: Generated<Timestamp>;
}

export interface MandateYears {
	tenantId: Generated<string>;
	programmeId: string;
	year: number;
	spentNok: number | null;
	coverHourNok: number | null;
	words: Generated<string>;
}

export interface Materials {
	tenantId: Generated<string>;
	id: Generated<string>;
	programmeId: string;
	number: number | null;
	kind: "course" | "material";
	title: string;
	url: string | null;
	fileId: string | null;
	owner: Generated<string>;
	terms: Generated<string>;
	usableUntil: string | null;
	addedAt: Generated<Timestamp>;
}

export interface Measurements {
	tenantId: Generated<string>;
	id: Generated<string>;
	benefitId: string;
	measuredOn: string;
	value: number;
	note: Generated<string>;
	measuredBy: string | null;
	createdAt: Generated<Timestamp>;
	margin: number | null;
	voice: Generated<string>;
	voiceRole: Generated<string>;
}

export interface MilestoneMoves {
	tenantId: Generated<string>;
	milestoneId: string;
	version: number;
	fromOn: string;
	toOn: string;
	reason: string;
	movedBy: string;
	movedAt: Timestamp;
}

export interface Milestones {
	tenantId: Generated<string>;
	id: Generated<string>;
	initiativeId: string;
	title: string;
	dueOn: string;
	doneOn: string | null;
	droppedOn: string | null;
	droppedBecause: Generated<string>;
	version: Generated<number>;
	changedBy: string;
	createdAt: Timestamp;
}

export interface OidcFlows {
	tenantId: Generated<string>;
	tokenHash: string;
	providerId: string;
	state: string;
	nonce: string;
	codeVerifier: string;
	nextPath: string | null;
	expiresAt: Timestamp;
}

export interface OrganisationImports {
	tenantId: Generated<string>;
	id: Generated<string>;
	createdAt: Generated<Timestamp>;
	createdBy: string | null;
	state: Generated<"staged" | "running" | "done" | "refused">;
	staged: Json | null;
	columnMatch: Generated<Json>;
	report: Generated<Json>;
	finishedAt: Timestamp | null;
}

export interface PairChoices {
	tenantId: Generated<string>;
	personId: string;
	firstId: string;
	secondId: string;
	preferredId: string | null;
	chosenAt: Timestamp;
}

export interface PanelAttendance {
	tenantId: Generated<string>;
	pitchDayId: string;
	personId: string;
	presence: "whole" | "part" | "absent";
	words: Generated<string>;
}

export interface PanelMembers {
	tenantId: Generated<string>;
	pitchDayId: string;
	personId: string;
	role: "leader" | "director" | "chief" | "expert" | "external";
	awayAt: Timestamp | null;
	expertise: Generated<string[]>;
	cannot: Generated<string[]>;
}

export interface PanelSeats {
	tenantId: Generated<string>;
	panelId: string;
	pitchDayId: string;
	personId: string;
	chairs: Generated<boolean>;
	substitute: Generated<boolean>;
	position: Generated<number>;
}

export interface Panels {
	tenantId: Generated<string>;
	id: Generated<string>;
	pitchDayId: string;
	title: Generated<string>;
	room: Generated<string>;
	day: string | null;
	startsAt: string | null;
	quorum: number | null;
	position: number;
}

export interface People {
	tenantId: Generated<string>;
	id: Generated<string>;
	employeeNumber: string | null;
	givenName: string;
	familyName: string;
	email: string | null;
	upn: string | null;
	gender: string | null;
	locale: "nb" | "nn" | "en" | null;
	shielded: Generated<boolean>;
	shieldReason: "address" | "threat" | "other" | null;
	guestOf: string | null;
	endedAt: Timestamp | null;
	createdAt: Generated<Timestamp>;
	searchName: Generated<string | null>;
}

export interface PitchDayFrames {
	tenantId: Generated<string>;
	pitchDayId: string;
	rooms: string[];
	sittings: Json;
	topics: Generated<string[]>;
	rules: Json;
}

export interface PitchDays {
	tenantId: Generated<string>;
	id: Generated<string>;
	programmeId: string | null;
	title: string;
	day: string;
	startsAt: Generated<string>;
	place: Generated<string>;
	pitchMinutes: Generated<number>;
	questionMinutes: Generated<number>;
	breakMinutes: Generated<number>;
	quorum: Generated<number>;
	decisionBy: string;
	deciderId: string | null;
	authority: Generated<string>;
	contactId: string | null;
	contactPhone: Generated<string>;
	state: Generated<"planned" | "open" | "scored" | "recommended" | "decided" | "released">;
	openedAt: Timestamp | null;
	recommendedAt: Timestamp | null;
	releasedAt: Timestamp | null;
	corrected: Generated<boolean>;
	secretaryId: string | null;
	phasesVersion: Generated<number>;
	releasedDespite: Generated<string>;
}

export interface PitchHearings {
	tenantId: Generated<string>;
	pitchId: string;
	endedAt: Timestamp;
}

export interface PitchLetters {
	tenantId: Generated<string>;
	pitchId: string;
	kind: "recommendation" | "decision";
	locale: "nb" | "nn" | "en";
	subject: string;
	paragraphs: Json;
	sentAt: Timestamp;
}

export interface PitchPhaseMoves {
	tenantId: Generated<string>;
	id: Generated<string>;
	pitchDayId: string;
	fromPhase: string;
	toPhase: string;
	reason: string;
	movedBy: string;
	movedAt: Timestamp;
}

export interface PitchPhases {
	tenantId: Generated<string>;
	pitchDayId: string;
	phase: "material" | "preparation" | "calibration" | "pitch" | "deliberation" | "recommendation" | "decision" | "letters";
	startsAt: Timestamp | null;
	endsAt: Timestamp | null;
	byHand: Generated<boolean>;
}

export interface PitchRooms {
	tenantId: Generated<string>;
	panelId: string;
	pitchDayId: string;
	code: string;
	pitchId: string | null;
	driverId: string | null;
	runningSince: Timestamp | null;
	ranMs: Generated<number>;
	addedPitchMinutes: Generated<number>;
	addedQuestionMinutes: Generated<number>;
	openedAt: Timestamp;
	closedAt: Timestamp | null;
}

export interface PitchSchedules {
	tenantId: Generated<string>;
	id: Generated<string>;
	pitchDayId: string;
	kind: "plan" | "change";
	frame: Json;
	problem: Json;
	stamp: string;
	away: Generated<string[]>;
	withdrawn: Generated<string[]>;
	locked: Generated<string[]>;
	seed: number;
	state: Generated<"waiting" | "running" | "ready" | "impossible" | "stopped">;
	runId: Generated<string>;
	progress: Json | null;
	heardAt: Timestamp | null;
	cancelledAt: Timestamp | null;
	answer: Json | null;
	reasons: Json | null;
	createdBy: string | null;
	createdAt: Timestamp;
	publishedAt: Timestamp | null;
}

export interface Pitches {
	tenantId: Generated<string>;
	id: Generated<string>;
	pitchDayId: string;
	ideaId: string;
	position: number;
	handedIn: Generated<Json>;
	checks: Generated<Json>;
	withdrawnAt: Timestamp | null;
	panelId: string | null;
	topic: Generated<string>;
	cannot: Generated<string[]>;
	frozenAt: Timestamp | null;
}

export interface PlaceOffers {
	tenantId: Generated<string>;
	id: Generated<string>;
	programmeId: string;
	cohortId: string;
	personId: string;
	state: Generated<"offered" | "accepted" | "declined">;
	tokenHash: string;
	offeredAt: Generated<Timestamp>;
	answeredAt: Timestamp | null;
}

export interface PlannedStarts {
	tenantId: Generated<string>;
	pitchId: string;
	quarter: string;
}

export interface PoolAbsences {
	tenantId: Generated<string>;
	id: Generated<string>;
	postId: string;
	kind: "away" | "line";
	fromDay: string;
	toDay: string;
	percent: Generated<number>;
}

export interface PoolPosts {
	tenantId: Generated<string>;
	id: Generated<string>;
	personId: string | null;
	title: Generated<string>;
	unitId: string;
	employmentPercent: number;
	weekHours: Generated<number>;
	fromDay: string;
	toDay: string | null;
	createdAt: Generated<Timestamp>;
}

export interface PoolShares {
	tenantId: Generated<string>;
	postId: string;
	competenceId: string;
	percent: number;
	everyWeeks: Generated<number>;
	firstWeek: string;
}

export interface PortfolioMeetings {
	tenantId: Generated<string>;
	id: Generated<string>;
	heldOn: string;
	place: Generated<string>;
	chairId: string;
	present: Generated<string>;
	remarks: Generated<string>;
	openedBy: string;
	openedAt: Timestamp;
	closedBy: string | null;
	closedAt: Timestamp | null;
	document: Json | null;
}

export interface PortfolioPlanChanges {
	tenantId: Generated<string>;
	planId: string;
	revision: number;
	rulesBefore: Json;
	changedBy: string | null;
	changedAt: Timestamp;
}

export interface PortfolioPlans {
	tenantId: Generated<string>;
	id: Generated<string>;
	name: string;
	rules: Json;
	candidates: Json;
	problem: Json;
	seed: number;
	moves: number;
	state: Generated<"waiting" | "running" | "ready" | "impossible" | "stopped">;
	runId: Generated<string>;
	progress: Json | null;
	heardAt: Timestamp | null;
	cancelledAt: Timestamp | null;
	answer: Json | null;
	studies: Json | null;
	reasons: Json | null;
	revision: Generated<number>;
	createdBy: string | null;
	createdAt: Timestamp;
	publishedAt: Timestamp | null;
}

export interface PortfolioRulings {
	tenantId: Generated<string>;
	id: Generated<string>;
	meetingId: string;
	kind: "start" | "still" | "override" | "review" | "benefit" | "decision" | "plan";
	subjectId: string;
	initiativeId: string | null;
	title: string;
	facts: Generated<string[]>;
	choice: string;
	reason: Generated<string>;
	lookAgainOn: string | null;
	decidedBy: string;
	recordedBy: string;
	recordedAt: Timestamp;
}

export interface PortfolioSettings {
	tenantId: Generated<string>;
	slots: number | null;
}

export interface Posts {
	tenantId: Generated<string>;
	id: Generated<string>;
	personId: string;
	unitId: string;
	title: string;
	isMain: Generated<boolean>;
	percent: number | null;
	startsOn: string | null;
	endsOn: string | null;
	daytime: boolean | null;
	endedAt: Timestamp | null;
}

export interface ProgrammeGatherings {
	tenantId: Generated<string>;
	id: Generated<string>;
	programmeId: string;
	number: number;
	theme: string;
	aims: Generated<string>;
	dayCount: Generated<number>;
	opensSteps: Generated<string[]>;
	closesSteps: Generated<string[]>;
	homework: Generated<string>;
	homeworkDueWeeks: number | null;
}

export interface ProgrammeNotices {
	tenantId: Generated<string>;
	id: Generated<string>;
	programmeId: string;
	kind: "left" | "moved" | "no_longer_leader" | "swapped" | "other_cohort" | "offer_accepted" | "offer_declined";
	personId: string | null;
	otherPersonId: string | null;
	gatheringNumber: number | null;
	madeAt: Generated<Timestamp>;
	seenAt: Timestamp | null;
}

export interface Programmes {
	tenantId: Generated<string>;
	id: Generated<string>;
	title: string;
	aim: Generated<string>;
	guidingQuestion: Generated<string>;
	mandate: Generated<string>;
	caseNumber: Generated<string>;
	budgetNok: number | null;
	startsOn: string | null;
	audience: Generated<Json>;
	discussedOn: string | null;
	copiedFrom: string | null;
	state: Generated<"draft" | "running" | "finished">;
	createdAt: Generated<Timestamp>;
	noticeWeeks: Generated<number>;
	standInRequired: Generated<boolean>;
}

export interface ProtocolSignatures {
	tenantId: Generated<string>;
	pitchId: string;
	signedBy: string;
	signedAt: Timestamp;
}

export interface Protocols {
	tenantId: Generated<string>;
	pitchDayId: string;
	remarks: Generated<string>;
	approvedBy: string | null;
	approvedAt: Timestamp | null;
	document: Json | null;
}

export interface Recommendations {
	tenantId: Generated<string>;
	pitchId: string;
	outcome: "support" | "in_line" | "hold" | "merge" | "close";
	words: string;
	stronger: Generated<string>;
	reason: string;
	writtenBy: string;
	writtenAt: Generated<Timestamp>;
	sentAt: Timestamp | null;
	summary: Generated<Json>;
}

export interface ReflectionPrompts {
	tenantId: Generated<string>;
	programmeGatheringId: string;
	dayNumber: number;
	position: number;
	question: string;
}

export interface ReflectionReaders {
	tenantId: Generated<string>;
	reflectionId: string;
	readers: "facilitators" | "team" | "cohort";
	unitId: string | null;
}

export interface Reflections {
	tenantId: Generated<string>;
	id: Generated<string>;
	personId: string;
	gatheringId: string;
	dayNumber: number;
	position: number;
	question: string;
	body: string;
	writtenOn: string;
}

export interface RoleGrants {
	tenantId: Generated<string>;
	id: Generated<string>;
	personId: string;
	role: "administrator" | "office" | "facilitator" | "guide" | "decider" | "portfolio" | "moderator";
	programmeId: string | null;
	grantedBy: string | null;
	grantedAt: Timestamp;
	withdrawnBy: string | null;
	withdrawnAt: Timestamp | null;
}

export interface RoleInterests {
	tenantId: Generated<string>;
	programmeId: string;
	personId: string;
	role: "guide" | "facilitator" | "panel";
	toldOn: string;
}

export interface RoundRules {
	tenantId: Generated<string>;
	pitchDayId: string;
	pairs: Generated<boolean>;
	audience: Generated<boolean>;
	rule: Generated<"beside" | "rank-sum" | "weights">;
	rubricWeight: Generated<number>;
	pairsWeight: Generated<number>;
	audienceWeight: Generated<number>;
	audienceState: Generated<"waiting" | "open" | "closed">;
	cut: number | null;
}

export interface RunSheetItems {
	tenantId: Generated<string>;
	id: Generated<string>;
	sheetId: string;
	day: number;
	position: number;
	title: string;
	minutes: number;
	fixedStart: string | null;
	method: Generated<"plenary" | "talk" | "groups" | "pairs" | "own" | "visit" | "pitch" | "break">;
	facilitatorId: string | null;
	material: Generated<string>;
	room: Generated<string>;
	notes: Generated<string>;
	copiedFrom: string | null;
}

export interface RunSheetLibrary {
	tenantId: Generated<string>;
	id: Generated<string>;
	title: string;
	minutes: number;
	method: string;
	material: Generated<string>;
	notes: Generated<string>;
	savedAt: Generated<Timestamp>;
}

export interface RunSheets {
	tenantId: Generated<string>;
	id: Generated<string>;
	programmeId: string;
	number: number;
	gatheringId: string | null;
	needs: Generated<string[]>;
}

export interface ScoreChanges {
	tenantId: Generated<string>;
	id: Generated<string>;
	pitchId: string;
	personId: string;
	criterionId: string;
	before: number | null;
	after: number | null;
	reason: string;
	changedAt: Timestamp;
}

export interface ScoreNotes {
	tenantId: Generated<string>;
	pitchId: string;
	personId: string;
	note: Generated<string>;
	submittedAt: Timestamp | null;
}

export interface Scores {
	tenantId: Generated<string>;
	pitchId: string;
	personId: string;
	criterionId: string;
	value: number | null;
	savedAt: Generated<Timestamp>;
}

export interface Seatings {
	tenantId: Generated<string>;
	cohortId: string;
	tableCount: number;
	seats: number;
	bound: number | null;
	seed: number;
	moves: number;
	madeAt: Timestamp;
}

export interface Seats {
	tenantId: Generated<string>;
	gatheringId: string;
	personId: string;
	tableNumber: number;
	movedFrom: number | null;
}

export interface SecondLooks {
	tenantId: Generated<string>;
	id: Generated<string>;
	pitchId: string;
	result: "take_up" | "later" | "leave";
	words: string;
	nextOn: string | null;
	lookedBy: string;
	lookedAt: Timestamp;
}

export interface Sessions {
	tenantId: Generated<string>;
	id: Generated<string>;
	personId: string;
	tokenHash: string;
	method: "email" | "code" | "oidc" | "demo";
	device: Generated<string>;
	createdAt: Timestamp;
	expiresAt: Timestamp;
	idleUntil: Timestamp;
}

export interface SignInAttempts {
	tenantId: Generated<string>;
	key: string;
	windowStartsAt: Timestamp;
	tries: number;
}

export interface SignInTokens {
	tenantId: Generated<string>;
	id: Generated<string>;
	kind: "link" | "code";
	personId: string;
	tokenHash: string;
	nextPath: string | null;
	madeBy: string | null;
	createdAt: Timestamp;
	expiresAt: Timestamp;
	usedAt: Timestamp | null;
}

export interface StartMeetingPeople {
	tenantId: Generated<string>;
	initiativeId: string;
	personId: string;
}

export interface StartMeetings {
	tenantId: Generated<string>;
	initiativeId: string;
	heldOn: string;
	place: Generated<string>;
	others: Generated<string>;
	agreed: Generated<string>;
	version: Generated<number>;
	recordedBy: string;
	recordedAt: Timestamp;
}

export interface Supports {
	tenantId: Generated<string>;
	ideaId: string;
	personId: string;
	follows: Generated<boolean>;
	supports: Generated<boolean>;
	createdAt: Generated<Timestamp>;
}

export interface Swaps {
	tenantId: Generated<string>;
	id: Generated<string>;
	programmeId: string;
	gatheringNumber: number | null;
	askerId: string;
	partnerId: string;
	state: Generated<"asked" | "done" | "declined" | "withdrawn">;
	askedAt: Generated<Timestamp>;
	settledAt: Timestamp | null;
	askerStandInId: string | null;
	askerStandInFollows: Generated<boolean>;
}

export interface Tablets {
	tenantId: Generated<string>;
	id: Generated<string>;
	gatheringId: string;
	day: string;
	codeHash: string;
	codeUntil: Timestamp;
	deviceHash: string | null;
	openedBy: string;
	openedAt: Generated<Timestamp>;
	expiresAt: Timestamp;
}

export interface TeamPromises {
	tenantId: Generated<string>;
	id: Generated<string>;
	programmeId: string;
	unitId: string;
	answer: Generated<string>;
	promise: string;
	goalId: string | null;
	mayBeShown: Generated<boolean>;
	revision: Generated<number>;
	writtenBy: string | null;
	writtenAt: Timestamp;
}

export interface Tenants {
	id: Generated<string>;
	slug: string;
	name: string;
	host: string | null;
	locale: Generated<"nb" | "nn" | "en">;
	timeZone: Generated<string>;
	settings: Generated<Json>;
	createdAt: Generated<Timestamp>;
}

export interface UnavailableDays {
	tenantId: Generated<string>;
	id: Generated<string>;
	programmeId: string;
	personId: string;
	firstDay: string;
	lastDay: string;
	kind: Generated<"cannot" | "rather_not">;
}

export interface Units {
	tenantId: Generated<string>;
	id: Generated<string>;
	code: string;
	name: string;
	type: string;
	parentId: string | null;
	path: Generated<string[]>;
	sectorId: string | null;
	leaderId: string | null;
	validFrom: string | null;
	validTo: string | null;
	closedWeeks: Generated<Json>;
	endedAt: Timestamp | null;
}

export interface VenueHours {
	tenantId: Generated<string>;
	venueId: string;
	weekday: number;
	opens: string;
	closes: string;
}

export interface VenueReservations {
	tenantId: Generated<string>;
	id: Generated<string>;
	venueId: string;
	firstDay: string;
	lastDay: string;
	purpose: string;
}

export interface Venues {
	tenantId: Generated<string>;
	id: Generated<string>;
	name: string;
	address: Generated<string>;
	capacity: number;
	host: Generated<string>;
	hostPhone: Generated<string>;
	equipment: Generated<string>;
}

export interface DB {
	accessRequests: AccessRequests;
	apologies: Apologies;
	archiveExports: ArchiveExports;
	assemblies: Assemblies;
	assemblyAnswers: AssemblyAnswers;
	assemblyBallots: AssemblyBallots;
	assemblyCommitments: AssemblyCommitments;
	assemblyPolls: AssemblyPolls;
	assemblyQuestionVotes: AssemblyQuestionVotes;
	assemblyQuestions: AssemblyQuestions;
	assemblySeats: AssemblySeats;
	assemblySessions: AssemblySessions;
	attendance: Attendance;
	audienceCodes: AudienceCodes;
	auditEntries: AuditEntries;
	benefitHandovers: BenefitHandovers;
	benefitOutcomes: BenefitOutcomes;
	benefitPaths: BenefitPaths;
	benefitReminders: BenefitReminders;
	benefitShares: BenefitShares;
	benefits: Benefits;
	calendarFeeds: CalendarFeeds;
	calibrationAnswers: CalibrationAnswers;
	calibrationCases: CalibrationCases;
	calibrationScores: CalibrationScores;
	capacityPools: CapacityPools;
	capacityRequests: CapacityRequests;
	capacitySettings: CapacitySettings;
	challenges: Challenges;
	changeLimits: ChangeLimits;
	cohortFacilitators: CohortFacilitators;
	cohortMembers: CohortMembers;
	cohortPlanDateChanges: CohortPlanDateChanges;
	cohortPlanDrafts: CohortPlanDrafts;
	cohortPlanMoves: CohortPlanMoves;
	cohortPlanPlaces: CohortPlanPlaces;
	cohortPlans: CohortPlans;
	cohorts: Cohorts;
	comments: Comments;
	competences: Competences;
	criteria: Criteria;
	criterionWords: CriterionWords;
	decisions: Decisions;
	deliberationNotes: DeliberationNotes;
	demandCosts: DemandCosts;
	demandHours: DemandHours;
	demands: Demands;
	demoPeople: DemoPeople;
	diplomaRules: DiplomaRules;
	diplomas: Diplomas;
	doors: Doors;
	enrolmentLinks: EnrolmentLinks;
	enrolments: Enrolments;
	evaluationAskings: EvaluationAskings;
	evaluationBox: EvaluationBox;
	evaluationCounts: EvaluationCounts;
	evaluationRounds: EvaluationRounds;
	evaluationTexts: EvaluationTexts;
	events: Events;
	evidence: Evidence;
	facilitatorAbsences: FacilitatorAbsences;
	facilitatorCompetences: FacilitatorCompetences;
	facilitators: Facilitators;
	files: Files;
	gateOverrides: GateOverrides;
	gatheringFacilitators: GatheringFacilitators;
	gatheringParticipants: GatheringParticipants;
	gatherings: Gatherings;
	goals: Goals;
	guestAccesses: GuestAccesses;
	guideChecks: GuideChecks;
	handedInVersions: HandedInVersions;
	handoverNotes: HandoverNotes;
	ideaMembers: IdeaMembers;
	ideaSteps: IdeaSteps;
	ideas: Ideas;
	identities: Identities;
	identityProviders: IdentityProviders;
	impartiality: Impartiality;
	impartialityLog: ImpartialityLog;
	initiativeChanges: InitiativeChanges;
	initiativeHandovers: InitiativeHandovers;
	initiativeMembers: InitiativeMembers;
	initiativeNudges: InitiativeNudges;
	initiativeRequirements: InitiativeRequirements;
	initiativeReviews: InitiativeReviews;
	initiativeStates: InitiativeStates;
	initiativeStatuses: InitiativeStatuses;
	initiativeUnits: InitiativeUnits;
	initiatives: Initiatives;
	leaderLevels: LeaderLevels;
	leaders: Leaders;
	levelMeanings: LevelMeanings;
	mailMessages: MailMessages;
	mailTemplates: MailTemplates;
	mandateYears: MandateYears;
	materials: Materials;
	measurements: Measurements;
	milestoneMoves: MilestoneMoves;
	milestones: Milestones;
	oidcFlows: OidcFlows;
	organisationImports: OrganisationImports;
	pairChoices: PairChoices;
	panelAttendance: PanelAttendance;
	panelMembers: PanelMembers;
	panelSeats: PanelSeats;
	panels: Panels;
	people: People;
	pitchDayFrames: PitchDayFrames;
	pitchDays: PitchDays;
	pitchHearings: PitchHearings;
	pitchLetters: PitchLetters;
	pitchPhaseMoves: PitchPhaseMoves;
	pitchPhases: PitchPhases;
	pitchRooms: PitchRooms;
	pitchSchedules: PitchSchedules;
	pitches: Pitches;
	placeOffers: PlaceOffers;
	plannedStarts: PlannedStarts;
	poolAbsences: PoolAbsences;
	poolPosts: PoolPosts;
	poolShares: PoolShares;
	portfolioMeetings: PortfolioMeetings;
	portfolioPlanChanges: PortfolioPlanChanges;
	portfolioPlans: PortfolioPlans;
	portfolioRulings: PortfolioRulings;
	portfolioSettings: PortfolioSettings;
	posts: Posts;
	programmeGatherings: ProgrammeGatherings;
	programmeNotices: ProgrammeNotices;
	programmes: Programmes;
	protocolSignatures: ProtocolSignatures;
	protocols: Protocols;
	recommendations: Recommendations;
	reflectionPrompts: ReflectionPrompts;
	reflectionReaders: ReflectionReaders;
	reflections: Reflections;
	roleGrants: RoleGrants;
	roleInterests: RoleInterests;
	roundRules: RoundRules;
	runSheetItems: RunSheetItems;
	runSheetLibrary: RunSheetLibrary;
	runSheets: RunSheets;
	scoreChanges: ScoreChanges;
	scoreNotes: ScoreNotes;
	scores: Scores;
	seatings: Seatings;
	seats: Seats;
	secondLooks: SecondLooks;
	sessions: Sessions;
	signInAttempts: SignInAttempts;
	signInTokens: SignInTokens;
	startMeetingPeople: StartMeetingPeople;
	startMeetings: StartMeetings;
	supports: Supports;
	swaps: Swaps;
	tablets: Tablets;
	teamPromises: TeamPromises;
	tenants: Tenants;
	unavailableDays: UnavailableDays;
	units: Units;
	venueHours: VenueHours;
	venueReservations: VenueReservations;
	venues: Venues;
}
