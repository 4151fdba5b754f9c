import { get, post, type Route } from "../../platform/web/route.ts";
import { roles } from "../../roles.ts";
import * as challenges from "./handlers/challenges.tsx";
import * as conversation from "./handlers/conversation.tsx";
import * as evidence from "./handlers/evidence.tsx";
import * as idea from "./handlers/idea.tsx";
import * as ideas from "./handlers/ideas.tsx";
import * as invitations from "./handlers/invitations.tsx";
import * as pitch from "./handlers/pitch.tsx";
import * as start from "./handlers/start.tsx";
import * as steps from "./handlers/steps.tsx";
import * as talk from "./handlers/talk.tsx";
import * as team from "./handlers/team.tsx";
import { paths } from "./paths.ts";

/** Everyone but guests, who come for one programme only. */
const insiders = roles.filter((role) => role !== "guest");

/** A film from a phone, with the form around it. */
const withFile = { maxBody: 21_000_000 };

/** "signed-in" lets a guest in: what there is to see is narrowed by the idea itself. */
export const routes: readonly Route[] = [
	get(paths.start, "signed-in", start.ask),
	post(paths.start, "signed-in", start.begin),
	get(paths.invitations, ["office"], invitations.show),
	post(paths.invitations, ["office"], invitations.send),

	get(paths.challenges, insiders, challenges.index),
	post(paths.challenges, insiders, challenges.open),
	get(paths.newChallenge, insiders, challenges.create),
	get(paths.challenge, insiders, challenges.show),
	post(paths.challengeClosure, insiders, challenges.close),

	get(paths.ideas, "signed-in", ideas.index),
	post(paths.ideas, insiders, ideas.post),
	get(paths.newIdea, insiders, ideas.create),
	get(paths.guided, "signed-in", team.guided),

	get(paths.idea, "signed-in", idea.show),
	get(paths.begun, "signed-in", start.begun),
	post(paths.goal, "signed-in", start.serveGoal),
	get(paths.framing, "signed-in", idea.editFraming),
	post(paths.framing, "signed-in", idea.frame),
	post(paths.method, "signed-in", idea.chooseMethod),
	post(paths.sharing, "signed-in", idea.share),
	get(paths.withdrawal, "signed-in", idea.askWithdrawal),
	post(paths.withdrawal, "signed-in", idea.withdraw),
	post(paths.support, "signed-in", idea.support),
	get(paths.foundations, "signed-in", idea.editFoundations),
	post(paths.foundations, "signed-in", idea.judgeFoundations),

	get(paths.step, "signed-in", steps.show),
	post(paths.stepText, "signed-in", steps.write),
	post(paths.stepState, "signed-in", steps.setState),
	post(paths.stepRepetition, "signed-in", steps.repeat),
	post(paths.stepMove, "signed-in", steps.move),
	post(paths.evidence, "signed-in", evidence.add),
	post(paths.evidenceRemoval, "signed-in", evidence.remove),
	post(paths.attachments, "signed-in", evidence.attach, withFile),
	get(paths.attachment, "signed-in", evidence.download),
	post(paths.attachmentRemoval, "signed-in", evidence.removeFile),

	get(paths.team, "signed-in", team.show),
	post(paths.team, "signed-in", team.invite),
	post(paths.invitation, "signed-in", team.answer),
	post(paths.departure, "signed-in", team.leave),
	post(paths.guide, "signed-in", team.chooseGuide),
	get(paths.guideCheck, "signed-in", team.readInsight),
	post(paths.guideCheck, "signed-in", team.check),

	get(paths.pitch, "signed-in", pitch.show),
	post(paths.pitch, "signed-in", pitch.write),
	post(paths.readiness, "signed-in", pitch.declare),

	post(paths.comments, "signed-in", conversation.add),
	get(paths.conversation, insiders, talk.show),
	post(paths.conversation, insiders, talk.add),
	post(paths.comment, "signed-in", conversation.remove),
	get(paths.commentHiding, ["moderator", "office"], conversation.askHiding),
	post(paths.commentHiding, ["moderator", "office"], conversation.hide),
	get(paths.ideaHiding, ["moderator", "office"], conversation.askHidingIdea),
	post(paths.ideaHiding, ["moderator", "office"], conversation.hideWholeIdea),
];
