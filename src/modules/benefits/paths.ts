import { path } from "../../platform/web/path.ts";

/** Every URL of benefits; those of one initiative lie under it, in the portfolio's paths. */
export const paths = {
	benefits: path("/benefits"),
	benefitsFile: path("/benefits.csv"),
	results: path("/benefits/results"),
	council: path("/benefits/council"),
	councilFile: path("/benefits/council.pdf"),
	exportFile: path("/benefits/export.csv"),
	exportWorkbook: path("/benefits/export.xlsx"),
	measurementsFile: path("/benefits/measurements.csv"),
	newBenefit: path("/benefits/new"),
	benefit: path("/benefits/:id"),
	editBenefit: path("/benefits/:id/edit"),
	measurements: path("/benefits/:id/measurements"),
	measurementRemoval: path("/benefits/:id/measurements/:day/removal"),
	verdict: path("/benefits/:id/verdict"),
	handover: path("/benefits/:id/handover"),
	shares: path("/benefits/:id/shares"),
	mapLines: path("/initiatives/:id/benefits/lines"),
	mapLineRemoval: path("/initiatives/:id/benefits/lines/:line/removal"),
	outcome: path("/benefits/:id/outcome"),
	publication: path("/benefits/:id/publication"),
};
