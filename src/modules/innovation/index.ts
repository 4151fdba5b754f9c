/** Innovation processes: challenges, ideas, their steps, evidence, teams and conversation. The only door for other modules. */

export { closeChallenge, type NewChallenge, openChallenge } from "./actions/challenges.ts";
export {
	comment,
	hideComment,
	payAttention,
	removeOwnComment,
	showAgain,
	type TalkedAbout,
} from "./actions/conversation.ts";
export { addEvidence, type NewEvidence } from "./actions/evidence.ts";
export { setPageDue } from "./actions/page-due.ts";
export { declareReady, withdrawReadiness, writePitchPage } from "./actions/pitch-page.ts";
export {
	assessFoundations,
	chooseGoal,
	type Framing,
	frameIdea,
	moveByTeam,
	setIdeaState,
	showTo,
} from "./actions/shape-idea.ts";
export { type NewIdea, startIdea } from "./actions/start-idea.ts";
export { repeatStep, type StepChange, setStepState, writeStep } from "./actions/steps.ts";
export {
	answerInvitation,
	appointGuide,
	checkInsight,
	type GuideCheck,
	inviteMember,
} from "./actions/team.ts";
export { conversationOn } from "./handlers/talk.tsx";
export {
	type EvidenceKind,
	type IdeaState,
	ideaStates,
	type PitchPage,
	type PitchPart,
	pitchParts,
} from "./idea.ts";
export { jobs } from "./jobs.ts";
export { methods, places } from "./methods.ts";
export { nextSteps } from "./next-steps.ts";
export { paths } from "./paths.ts";
export { personalData } from "./personal-data.ts";
export { mayModerate, type Reader, readerOf } from "./policy.ts";
export { type Comment, commentsOn } from "./queries/conversation.ts";
export {
	guideOf,
	ideaForPitch,
	ideasOf,
	ideasReadyForPitch,
	ideaTitles,
	type OwnIdea,
	type PitchableIdea,
	teamOf,
	teamsOf,
} from "./queries/handed-out.ts";
export { evidenceOf as evidenceOfIdea, stepsOf } from "./queries/idea-parts.ts";
export { type NamedIdea, type YearOfIdeas, yearOfIdeas } from "./queries/year.ts";
export { routes } from "./routes.ts";
