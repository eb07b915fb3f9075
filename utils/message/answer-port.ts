/** Name of the port over which the popup asks for the answer about a tab: from our side of the trust line alone. */
export const ANSWER_PORT = 'answer';
