import { sql } from "kysely";
import { recordEvent } from "../../../platform/audit/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { SettingsValue } from "../forms.ts";

/** Writes the tenant's settings; those of other pages stay as they are. */
export async function changeSettings(db: Db, value: SettingsValue): Promise<void> {
	const { name, locale, ...settings } = value;
	await sql`
		update tenants set name = ${name}, locale = ${locale}, settings = settings || ${JSON.stringify(settings)}::jsonb
		where id = app.tenant()
	`.execute(db);
	await recordEvent(db, { type: "tenant.settings_changed", subject: ["tenant", null] });
}
