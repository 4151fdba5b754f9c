/** Where in the browser check-ins and marks wait for a network. */
export const checkInsPlace = "check-ins-waiting";
