package dev.kontor.access.person;

import dev.kontor.base.shared.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who knows why a customer's people have no access, and what they can do about it. */
public interface EndedAccess {

    AccessEnd of(UUID customerId);

    /**
     * Where the business relationship stands and what the reseller wrote about that; {@code statusToken} is that of the
     * registration with which somebody who was rejected may ask again.
     */
    record AccessEnd(
            String relationship,
            @Nullable String message,
            @Nullable String statusToken) {}

    /** 403 for whoever knows the right password. */
    final class NoAccess extends Problem {

        NoAccess(AccessEnd end) {
            super(
                    403,
                    "access-ended",
                    "You may not do this",
                    "There is no access at present. Please ask whom you buy from.",
                    List.of(),
                    members(end));
        }

        private static Map<String, Object> members(AccessEnd end) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("relationship", end.relationship());
            if (end.message() != null) {
                members.put("message", end.message());
            }
            if (end.statusToken() != null) {
                members.put("statusToken", end.statusToken());
            }
            return members;
        }
    }
}
