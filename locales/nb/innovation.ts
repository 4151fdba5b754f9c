/** Texts of the innovation module. */
export const innovation = {};
