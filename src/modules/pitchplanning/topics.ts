/** What a page of a schedule shows: announced when the schedule or its progress changes. */
export const scheduleTopic = (id: string): string => `pitch_schedule:${id}`;
