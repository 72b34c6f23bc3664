package dev.kontor.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.Context;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;
import org.jspecify.annotations.Nullable;

/** Reads the TXT records with which the owner of a host name says whose portal answers there (T34). */
@ApplicationScoped
class HostProofs {

    private static final String TYPE = "TXT";
    private static final String TIMEOUT_MS = "1500";

    private final String servers;

    HostProofs(PortalConfig config) {
        this.servers = "dns:" + config.nameServer().map(server -> "//" + server).orElse("");
    }

    /** Whether the record is there; a name server that does not answer is no proof. */
    boolean exists(PortalSettingsView.HostRecord proof) {
        return texts(proof.name()).contains(proof.value());
    }

    // the naming API wants a Hashtable
    @SuppressWarnings("JdkObsolete")
    private List<String> texts(String name) {
        Hashtable<String, String> settings = new Hashtable<>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put(Context.PROVIDER_URL, servers);
        settings.put("com.sun.jndi.dns.timeout.initial", TIMEOUT_MS);
        settings.put("com.sun.jndi.dns.timeout.retries", "1");
        try {
            InitialDirContext dns = new InitialDirContext(settings);
            try {
                return values(dns.getAttributes(name, new String[] {TYPE}).get(TYPE));
            } finally {
                dns.close();
            }
        } catch (NamingException e) {
            return List.of();
        }
    }

    private static List<String> values(@Nullable Attribute attribute) throws NamingException {
        List<String> texts = new ArrayList<>();
        NamingEnumeration<?> all = attribute == null ? null : attribute.getAll();
        while (all != null && all.hasMore()) {
            texts.add(String.valueOf(all.next()).replace("\"", ""));
        }
        return texts;
    }
}
