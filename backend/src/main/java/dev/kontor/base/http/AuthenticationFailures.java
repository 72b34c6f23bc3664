package dev.kontor.base.http;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Who may not come in is told by {@link ProblemMappers}, as every other refusal. The handler that Quarkus has for it goes
 * as soon as it is there: to replace it later on, Quarkus would look up every request's path twice, the first time in an
 * index of all resources that it builds for this one request.
 */
@Singleton
class AuthenticationFailures {

    void register(@Observes Router router) {
        router.route().order(-SecurityHandlerPriorities.AUTHENTICATION + 1).handler(call -> {
            call.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
            call.next();
        });
    }
}
