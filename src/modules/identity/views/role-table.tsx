import type { Locale, Messages } from "../../../../locales/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { Grant } from "../queries/roles.ts";

type Props = { t: Messages; locale: Locale };

/** The facts of a granted role that both role pages show: role, where it holds, since when, by whom. */
export function grantCells(grant: Grant, { t, locale }: Props) {
	const texts = t.identity.roleAdmin;
	return [
		t.identity.roles[grant.role],
		grant.programmeTitle === null ? texts.everywhere : texts.programme(grant.programmeTitle),
		formatDate(grant.grantedAt, locale),
		grant.grantedByName ?? t.identity.audit.system,
	];
}

/** The columns of `grantCells`. */
export function grantColumns(t: Messages) {
	const texts = t.identity.roleAdmin;
	return [
		{ key: "role", label: texts.role },
		{ key: "scope", label: texts.scope },
		{ key: "since", label: texts.grantedAt },
		{ key: "by", label: texts.grantedBy },
	];
}
