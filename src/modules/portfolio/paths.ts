import { path } from "../../platform/web/path.ts";

/** Every URL of initiatives and capacity. The benefits of an initiative are served by the benefits module. */
export const paths = {
	initiatives: path("/initiatives"),
	initiativesFile: path("/initiatives.csv"),
	newInitiative: path("/initiatives/new"),
	initiativeImport: path("/initiatives/import"),
	initiativeImportRun: path("/initiatives/import/run"),
	initiative: path("/initiatives/:id"),
	editInitiative: path("/initiatives/:id/edit"),
	initiativeStatus: path("/initiatives/:id/status"),
	initiativeMove: path("/initiatives/:id/moves"),
	initiativeClosure: path("/initiatives/:id/closure"),
	initiativeCapacity: path("/initiatives/:id/capacity"),
	initiativeBenefits: path("/initiatives/:id/benefits"),
	newInitiativeBenefit: path("/initiatives/:id/benefits/new"),
	capacity: path("/capacity"),
	pools: path("/capacity/pools"),
	competences: path("/capacity/competences"),
	adoptCompetences: path("/capacity/competences/suggested"),
	competence: path("/capacity/competences/:id"),
	competenceEnd: path("/capacity/competences/:id/end"),
	capacityRequests: path("/capacity/requests"),
	capacityAnswer: path("/capacity/requests/:id/answer"),
	capacityWithdrawal: path("/capacity/requests/:id/withdrawal"),
};
