package dev.kontor.access.token;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A token or key as it came, and the address it came from. */
public class BearerCredential extends BaseAuthenticationRequest {

    private final String token;
    private final String address;

    BearerCredential(String token, String address) {
        this.token = token;
        this.address = address;
    }

    public String token() {
        return token;
    }

    public String address() {
        return address;
    }
}
