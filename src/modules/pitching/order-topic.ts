/** What a page with the running order of a day shows: announced when panels, rooms, times or pitches change. */
export const orderTopic = (dayId: string): string => `pitch_order:${dayId}`;
