import { findingCodeValues } from "@kontor/api/schema";
import { oneOf, text } from "@kontor/kit/search-params";
import { type FindingCode, SEVERITIES, type Severity } from "@/domain/price/findings";

export type FindingsSearch = {
  code?: FindingCode;
  severity?: Severity;
  classId?: string;
  customerId?: string;
  /** what somebody accepted instead of what is open */
  state?: "ACCEPTED";
  cursor?: string;
};

export function findingsSearch(search: Record<string, unknown>): FindingsSearch {
  return {
    code: oneOf(search, "code", findingCodeValues),
    severity: oneOf(search, "severity", SEVERITIES),
    classId: text(search, "classId"),
    customerId: text(search, "customerId"),
    state: oneOf(search, "state", ["ACCEPTED"]),
    cursor: text(search, "cursor"),
  };
}
