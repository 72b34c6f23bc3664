package dev.kontor.identity;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A token or key as it came, and the address it came from. */
class BearerCredential extends BaseAuthenticationRequest {

    private final String token;
    private final String address;

    BearerCredential(String token, String address) {
        this.token = token;
        this.address = address;
    }

    String token() {
        return token;
    }

    String address() {
        return address;
    }
}
