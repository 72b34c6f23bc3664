package dev.kontor.base.http;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A rule on a path; Kontor itself has none, every operation names its right. */
public class PathRule implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.http.auth.permission.path-rule.paths", "/api/v1/path-rule/denied",
                "quarkus.http.auth.permission.path-rule.policy", "deny");
    }

    @Override
    public void stop() {}
}
