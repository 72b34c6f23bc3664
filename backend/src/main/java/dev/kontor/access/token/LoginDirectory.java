package dev.kontor.access.token;

import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.secret.Secrets;
import dev.kontor.tenant.reseller.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which resellers somebody can mean who names an address. */
@ApplicationScoped
class LoginDirectory {

    private final Directory directory;

    LoginDirectory(Directory directory) {
        this.directory = directory;
    }

    /** The reseller of the portal's host name, else of the short name, else all at whom the address has a login. */
    List<UUID> resellers(LoginSubject.Kind whose, String email, @Nullable String slug, @Nullable String host) {
        boolean staff = whose == LoginSubject.Kind.STAFF;
        List<UUID> known = directory.resellers(
                staff ? Directory.Kind.LOGIN : Directory.Kind.CUSTOMER_LOGIN, Secrets.hexHash(email));
        List<UUID> hosted = staff || host == null ? List.of() : directory.resellers(Directory.Kind.HOST, host);
        if (!hosted.isEmpty()) {
            return both(known, hosted);
        }
        return slug == null ? known : both(known, directory.resellers(Directory.Kind.SLUG, slug));
    }

    private static List<UUID> both(List<UUID> known, List<UUID> meant) {
        return known.stream().filter(meant::contains).toList();
    }
}
