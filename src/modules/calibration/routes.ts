import { get, post, type Route } from "../../platform/web/route.ts";
import * as calibration from "./handlers/calibration.tsx";
import * as theCase from "./handlers/case.tsx";
import * as score from "./handlers/score.tsx";
import { paths } from "./paths.ts";

/** A seat in the panel is no role in the tenant: the handlers ask for it. */
export const routes: readonly Route[] = [
	get(paths.calibration, "guests-too", calibration.show),
	get(paths.editCase, ["office"], theCase.edit),
	post(paths.editCase, ["office"], theCase.write),
	get(paths.score, "guests-too", score.show),
	post(paths.score, "guests-too", score.save),
	post(paths.submission, "guests-too", score.submit),
	get(paths.closing, ["office"], calibration.askClosing),
	post(paths.closing, ["office"], calibration.close),
	post(paths.meanings, "guests-too", calibration.explain),
];
