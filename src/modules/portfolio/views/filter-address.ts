import type { FilterInput } from "../forms.ts";

/** What stands in the address for a filter; what is usual is left out. */
export function addressOf(filter: FilterInput, page: number) {
	return {
		...filter,
		mine: filter.mine ? "on" : null,
		state: filter.state === "live" ? null : filter.state,
		sort: filter.sort === "needs" ? null : filter.sort,
		page: page === 1 ? null : page,
	};
}
