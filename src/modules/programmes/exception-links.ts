import { withQuery } from "../../platform/web/path.ts";
import { paths } from "./paths.ts";
import type { Exception, ExceptionKind } from "./worklist.ts";

const anchors: Partial<Record<ExceptionKind, string>> = {
	unanswered: "#answers",
	waiting: "#answers",
	"not-invited": "#invite",
	"late-members": "#invite",
	"short-notice": "#invite",
};

/** The page where an exception is mended. */
export function exceptionHref(programmeId: string, { kind, gathering }: Exception): string {
	if (kind === "not-started") return `${paths.programme(programmeId)}#mandate`;
	if (!gathering) return paths.cohorts(programmeId);
	if (kind === "attendance-missing")
		return withQuery(paths.attendance(gathering.id), { day: gathering.days[0] });
	return paths.gathering(gathering.id) + (anchors[kind] ?? "");
}
