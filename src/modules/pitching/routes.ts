import { get, post, type Route } from "../../platform/web/route.ts";
import * as archive from "./handlers/archive.tsx";
import * as day from "./handlers/day.tsx";
import * as days from "./handlers/days.tsx";
import * as decision from "./handlers/decision.tsx";
import * as decisions from "./handlers/decisions.tsx";
import * as deliberation from "./handlers/deliberation.tsx";
import * as impartialityRecord from "./handlers/impartiality-record.tsx";
import * as method from "./handlers/method.tsx";
import * as phases from "./handlers/phases.tsx";
import * as pitch from "./handlers/pitch.tsx";
import * as plan from "./handlers/plan.tsx";
import * as protocol from "./handlers/protocol.tsx";
import * as recommendation from "./handlers/recommendation.tsx";
import * as results from "./handlers/results.tsx";
import * as retention from "./handlers/retention.tsx";
import * as score from "./handlers/score.tsx";
import * as sending from "./handlers/sending.tsx";
import * as ties from "./handlers/ties.tsx";
import { paths } from "./paths.ts";

/**
 * The office plans. A seat on one day (panel, decision maker, team) is no role in the tenant: those routes let
 * everyone in who is signed in, guests too, and the handler asks the policy for the seat.
 */
export const routes: readonly Route[] = [
	get(paths.pitchDays, "guests-too", days.index),
	get(paths.newPitchDay, ["office"], days.newPitchDay),
	post(paths.pitchDays, ["office"], days.create),
	get(paths.method, "public", method.show),
	get(paths.pitchDay, "guests-too", day.show),
	get(paths.editPitchDay, ["office"], days.edit),
	post(paths.editPitchDay, ["office"], days.change),
	get(paths.panel, ["office"], plan.panel),
	post(paths.panel, ["office"], plan.appointPerson),
	post(paths.panelRemoval, ["office"], plan.removeMember),
	get(paths.dayPitches, ["office"], plan.pitches),
	post(paths.dayPitches, ["office"], plan.choosePitches),
	post(paths.pitchMove, ["office"], plan.move),
	post(paths.pitchRemoval, ["office"], plan.removePitch),
	get(paths.criteria, ["office"], plan.criteria),
	post(paths.criteria, ["office"], plan.saveCriteria),
	get(paths.phases, ["office"], phases.phases),
	post(paths.phases, ["office"], phases.setTimes),
	post(paths.phaseMove, ["office"], phases.move),
	post(paths.opening, ["office"], day.open),
	post(paths.closing, "guests-too", day.close),
	post(paths.reopening, "guests-too", day.reopen),
	post(paths.reminder, "guests-too", day.remind),
	get(paths.impartiality, "guests-too", ties.declarations),
	post(paths.impartiality, "guests-too", ties.declare),
	get(paths.impartialityRecord, "guests-too", impartialityRecord.show),
	get(paths.archive, ["office"], archive.show),
	post(paths.archive, ["office"], archive.order),
	get(paths.archivePackage, ["office"], archive.fetchPackage),
	get(paths.retention, ["office"], retention.show),
	post(paths.accessRequests, ["office"], retention.open),
	post(paths.accessRequestClosing, ["office"], retention.close),
	get(paths.ties, "guests-too", ties.ties),
	post(paths.ties, "guests-too", ties.settle),
	get(paths.score, "guests-too", score.score),
	post(paths.score, "guests-too", score.save),
	post(paths.submission, "guests-too", score.submit),
	get(paths.results, "guests-too", results.results),
	get(paths.resultsFile, "guests-too", results.resultsFile),
	get(paths.deliberation, "guests-too", deliberation.deliberation),
	post(paths.deliberation, "guests-too", deliberation.note),
	post(paths.noteRemoval, "guests-too", deliberation.unnote),
	post(paths.scoreChange, "guests-too", deliberation.change),
	get(paths.protocol, "guests-too", protocol.protocol),
	post(paths.protocol, "guests-too", protocol.write),
	post(paths.approval, "guests-too", protocol.approve),
	post(paths.itemSignature, "guests-too", protocol.signOne),
	get(paths.protocolFile, "guests-too", protocol.file),
	get(paths.recommendations, "guests-too", recommendation.recommendations),
	get(paths.sending, "guests-too", sending.askToTell),
	post(paths.sending, "guests-too", sending.tell),
	get(paths.recommendation, "guests-too", recommendation.recommendation),
	post(paths.recommendation, "guests-too", recommendation.write),
	get(paths.decisions, "signed-in", decisions.decisions),
	get(paths.release, "signed-in", sending.askToRelease),
	post(paths.release, "signed-in", sending.release),
	get(paths.decision, "signed-in", decision.decision),
	post(paths.decision, "signed-in", decision.decide),
	post(paths.capacityRequest, "signed-in", decision.ask),
	get(paths.pitch, "guests-too", pitch.show),
	post(paths.help, "guests-too", pitch.accept),
	post(paths.secondLook, "signed-in", pitch.look),
	post(paths.lateHandIn, ["office"], pitch.takeIn),
];
