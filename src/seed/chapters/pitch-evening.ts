import { sql } from "kysely";
import { changeScore, shareNote } from "../../modules/pitching/actions/deliberation.ts";
import { writeProtocol } from "../../modules/pitching/actions/protocol.ts";
import { attendanceOn } from "../../modules/pitching/queries/protocol.ts";
import { membersWhoMayScore } from "../../modules/pitching/queries/seats.ts";
import type { Db } from "../../platform/db/index.ts";
import { formatDate } from "../../platform/i18n/format.ts";
import { accepted, type Moment, type Story } from "../story.ts";

/** In the order of the pitches. */
const notes: readonly string[] = [
	"To timer til en halv, målt i begge soner. Spør hva tiden brukes til nå.",
	"Billig, og alle barnehager har det samme behovet.",
	"",
	"Skal dette til oss, eller kan sektoren ta det selv? De vil gjerne selv.",
	"Vi er enige om behovet og uenige om lovgrunnlaget. Be om en avklaring først.",
];

type Given = { pitchId: string; personId: string; criterionId: string; value: number };

/** After the pitches: what the panel noted, and one member who thought again. */
export async function deliberate(db: Db, dayId: string, at: Moment): Promise<void> {
	const { rows } = await sql<Given>`
		select s.pitch_id, s.person_id, s.criterion_id, s.value
		from ${membersWhoMayScore(dayId)} w
		join scores s on s.pitch_id = w.pitch_id and s.person_id = w.person_id
		join criteria c on c.id = s.criterion_id and c.position = 2
		join pitches p on p.id = w.pitch_id
		order by p.position, w.person_id
	`.execute(db);
	const pitches = [...new Set(rows.map(({ pitchId }) => pitchId))];
	for (const [index, id] of pitches.entries()) {
		const words = notes[index];
		const writer = rows.findLast(({ pitchId }) => pitchId === id)?.personId;
		if (words && writer) accepted(await shareNote(db, { id, pitchDayId: dayId }, words, writer, at.now));
	}
	const [first] = rows;
	if (!first) return;
	const { criterionId, personId, pitchId } = first;
	const value = first.value === 6 ? 5 : first.value + 1;
	const reason = "Jeg tok ikke med at begge soner alt har prøvd det. Da er det lettere å få til.";
	const pitch = { id: pitchId, pitchDayId: dayId };
	accepted(await changeScore(db, pitch, { criterionId, value, reason }, personId, at.now));
}

/** The secretary's protocol, before the panel leader signs it. */
export async function keepMinutes(db: Db, story: Story, dayId: string, at: Moment): Promise<void> {
	const members = await attendanceOn(db, dayId);
	const attendance = members.map(({ personId }, index) => {
		const isLate = index === members.length - 1;
		const words = isLate ? "Kom klokka 12.50, etter den første pitchen" : "";
		return { personId, presence: isLate ? ("part" as const) : ("whole" as const), words };
	});
	const remarks = `Panelet drøftet pitchene samlet ${formatDate(at.today, "nb")}, etter at poengene var inne.`;
	accepted(await writeProtocol(db, dayId, { attendance, remarks }, story.cast.facilitator));
}
