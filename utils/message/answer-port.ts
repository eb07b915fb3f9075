/** Name of the port over which the popup asks for the answer about a tab: from our side of the trust line alone. */
export const ANSWER_PORT = 'answer';

/** Name of the port by which a popup that says so says that it is open, and of which tab: it is opened again where the background dies. */
export const OPEN_PORT = 'open';
