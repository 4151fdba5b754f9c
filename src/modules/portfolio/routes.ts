import { notFound } from "../../platform/web/respond.tsx";
import { get, type Handler, post, type Route } from "../../platform/web/route.ts";
import type { Role } from "../../roles.ts";
import * as capacity from "./handlers/capacity.tsx";
import * as competences from "./handlers/competences.tsx";
import * as followUp from "./handlers/follow-up.tsx";
import * as gate from "./handlers/gate.tsx";
import * as imports from "./handlers/import.tsx";
import * as initiative from "./handlers/initiative.tsx";
import * as forms from "./handlers/initiative-forms.tsx";
import * as list from "./handlers/initiatives.tsx";
import * as poolPost from "./handlers/pool-post.tsx";
import * as poolPosts from "./handlers/pool-posts.tsx";
import * as queue from "./handlers/queue.tsx";
import * as requests from "./handlers/requests.tsx";
import * as requirements from "./handlers/requirements.tsx";
import * as views from "./handlers/views.tsx";
import { paths } from "./paths.ts";
import { keepsPortfolio } from "./policy.ts";

/** Those who work here. Guests see the programme they were let into, and nothing else. */
const insiders: readonly Role[] = ["employee", "leader", "office", "administrator", "portfolio", "decider"];
/** Those who enter work that was born in the line. */
const registrars: readonly Role[] = ["leader", "office", "portfolio"];
const keepers: readonly Role[] = ["office", "portfolio"];
/** Capacity is the whole tenant's: those who hold the role for one programme do not find these pages. */
const kept =
	(handle: Handler): Handler =>
	(c) =>
		keepsPortfolio(c.var.viewer) ? handle(c) : notFound(c);

/** A spreadsheet of a thousand initiatives is well under a megabyte. */
const importBody = { maxBody: 6_000_000 };

export const routes: readonly Route[] = [
	get(paths.initiatives, insiders, list.index),
	get(paths.initiativesFile, insiders, list.file),
	get(paths.newInitiative, registrars, forms.blank),
	post(paths.initiatives, registrars, forms.create),
	get(paths.queue, insiders, queue.show),
	post(paths.slots, keepers, kept(queue.saveSlots)),
	get(paths.board, insiders, views.board),
	get(paths.timeline, insiders, views.timeline),
	get(paths.initiativeImport, registrars, imports.blank),
	post(paths.initiativeImport, registrars, imports.dryRun, importBody),
	post(paths.initiativeImportRun, registrars, imports.run, importBody),
	get(paths.initiative, insiders, initiative.show),
	get(paths.editInitiative, insiders, forms.edit),
	post(paths.editInitiative, insiders, forms.update),
	get(paths.initiativeStatus, insiders, followUp.statusBlank),
	post(paths.initiativeStatus, insiders, followUp.report),
	get(paths.initiativeStart, insiders, gate.show),
	post(paths.initiativeStart, insiders, gate.start),
	post(paths.initiativeMove, insiders, followUp.move),
	get(paths.initiativeClosure, insiders, followUp.closureBlank),
	post(paths.initiativeClosure, insiders, followUp.close),
	post(paths.initiativeCapacity, insiders, requests.ask),
	post(paths.initiativeStartQuarter, insiders, views.start),
	post(paths.initiativeOrder, insiders, requirements.add),
	post(paths.initiativeOrderEnd, insiders, requirements.remove),
	get(paths.capacity, insiders, capacity.overview),
	get(paths.pools, keepers, kept(capacity.pools)),
	post(paths.pools, keepers, kept(capacity.savePools)),
	get(paths.competences, keepers, kept(competences.competences)),
	post(paths.competences, keepers, kept(competences.add)),
	post(paths.adoptCompetences, keepers, kept(competences.adopt)),
	get(paths.competence, keepers, kept(competences.competence)),
	post(paths.competence, keepers, kept(competences.change)),
	post(paths.competenceEnd, keepers, kept(competences.end)),
	post(paths.competenceFromPeople, keepers, kept(capacity.fromPeople)),
	get(paths.poolPosts, keepers, kept(poolPosts.all)),
	get(paths.myPeople, registrars, poolPosts.mine),
	post(paths.peopleDiscussed, keepers, kept(poolPosts.discussed)),
	get(paths.newPoolPost, registrars, poolPosts.blank),
	post(paths.poolPosts, registrars, poolPosts.add),
	get(paths.poolPost, registrars, poolPost.show),
	post(paths.poolPost, registrars, poolPost.change),
	post(paths.poolPostEnd, registrars, poolPost.remove),
	post(paths.poolShares, registrars, poolPost.share),
	post(paths.poolShareEnd, registrars, poolPost.unshare),
	post(paths.poolAbsences, registrars, poolPost.addAbsence),
	post(paths.poolAbsenceEnd, registrars, poolPost.removeAbsence),
	get(paths.capacityRequests, insiders, requests.mine),
	post(paths.capacityAnswer, insiders, requests.answer),
	get(paths.capacityCover, insiders, requests.coverBlank),
	post(paths.capacityCover, insiders, requests.cover),
	post(paths.capacityWithdrawal, insiders, requests.withdraw),
];
