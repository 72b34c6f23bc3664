/** How much a state of a request calls for somebody. */
export const REQUEST_TONES = {
  OPEN: "warn",
  APPROVED: "accent",
  REJECTED: "danger",
  WITHDRAWN: "neutral",
} as const;
