/** Name of the port over which the popup asks for the answer about a tab. */
export const ANSWER_PORT = 'answer';
