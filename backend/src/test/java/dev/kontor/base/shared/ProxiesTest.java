package dev.kontor.base.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.testing.Api;
import dev.kontor.testing.Desk;
import dev.kontor.testing.Proxied;
import dev.kontor.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two clients behind one proxy are two, and whoever only says to be one is not. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProxiesTest {

    private static final String ONE = "203.0.113.7";
    private static final String OTHER = "203.0.113.8";

    private final Proxied proxy = Proxied.from(Proxied.PROXY);
    private final Proxied stranger = Proxied.from(Proxied.STRANGER);

    @Inject
    Api api;

    Api.Tenant tenant;

    @BeforeEach
    void tenant() {
        tenant = api.newTenant();
    }

    @Test
    void aKeyWorksFromTheAddressBehindTheProxy() {
        String key = keyFor(ONE);
        assertThat(asked(proxy, key, ONE)).isEqualTo(200);
        assertThat(asked(proxy, key, OTHER)).isEqualTo(401);
        assertThat(asked(proxy, key, ONE + ":5123")).isEqualTo(200);
        assertThat(asked(proxy, keyFor("203.0.113.0/29"), ONE)).isEqualTo(200);
        assertThat(asked(proxy, keyFor("2001:db8:0:0::7"), "[2001:db8::7]")).isEqualTo(200);
    }

    @Test
    void nobodyElseSaysWhereACallComesFrom() {
        String key = keyFor(ONE);
        assertThat(asked(stranger, key, ONE)).isEqualTo(401);
        // what the client itself sent stands before what the proxy saw
        assertThat(asked(proxy, key, ONE + ", " + OTHER)).isEqualTo(401);
        assertThat(asked(proxy, key, "nonsense, " + OTHER)).isEqualTo(401);
        assertThat(asked(proxy, key, OTHER + ", " + ONE)).isEqualTo(200);
        // through a second one that is trusted, too
        assertThat(asked(proxy, key, OTHER + ", " + ONE + ", " + Proxied.PROXY)).isEqualTo(200);
    }

    @Test
    void aSessionShowsTheAddressOfThePerson() {
        String email = "person@" + tenant.slug() + ".example";
        api.newCustomerLogin(tenant, new Desk(api, tenant).customer("Zwiebelturm"), email);
        assertThat(addressOfSession(email, proxy, OTHER)).isEqualTo(OTHER);
        assertThat(addressOfSession(email, stranger, OTHER)).isEqualTo(Proxied.STRANGER);
    }

    @Test
    void cookiesAreSecureWhereTheProxySpeaksHttps() {
        assertThat(cookies(login(proxy, "X-Forwarded-Proto", "https")))
                .allMatch(cookie -> cookie.startsWith("__Host-kontor_") && cookie.endsWith("; Secure"));
        assertThat(cookies(login(proxy, "X-Forwarded-Host", "desk.example:8080")))
                .allMatch(cookie -> cookie.startsWith("__Host-kontor_") && cookie.endsWith("; Secure"));
        assertThat(cookies(login(stranger, "X-Forwarded-Proto", "https")))
                .noneMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    void theShippedProxySaysWhereACallComesFrom() throws IOException {
        assertThat(Files.readString(Path.of("..", "frontend", "docker", "nginx.conf")))
                .contains(
                        "proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;",
                        "proxy_set_header X-Forwarded-Proto $forwarded_proto;",
                        "proxy_set_header X-Forwarded-Host $http_host;");
        assertThat(Files.readString(Path.of("..", "docker-compose.yml")))
                .contains(
                        "KONTOR_TRUSTED_PROXIES: ${KONTOR_TRUSTED_PROXIES:-172.30.77.0/24}", "subnet: 172.30.77.0/24");
    }

    /** Two tabs ask with one token at the same moment; a thief asks from somewhere else. */
    @Test
    void aUsedRefreshTokenHelpsNobodyElsewhere() {
        String first = refreshToken(login(proxy, "X-Forwarded-For", ONE));
        HttpResponse<String> renewed = refresh(first, ONE);
        assertThat(renewed.statusCode()).isEqualTo(200);
        assertThat(refresh(first, ONE).statusCode()).isEqualTo(200);
        assertThat(refresh(first, OTHER).statusCode()).isEqualTo(401);
        // and the session is over, for whoever has it
        assertThat(refresh(refreshToken(renewed), ONE).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> refresh(String token, String from) {
        return proxy.post("/auth/refresh", "", "X-Forwarded-For", from, "Cookie", "kontor_refresh=" + token);
    }

    private static String refreshToken(HttpResponse<String> session) {
        return session.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("kontor_refresh="))
                .map(cookie -> cookie.substring("kontor_refresh=".length(), cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    private String keyFor(String address) {
        return api.as(tenant)
                .body(Map.of("name", "Shop", "rights", List.of("users:read"), "allowedAddresses", List.of(address)))
                .post("/api-keys")
                .path("secret");
    }

    private static int asked(Proxied from, String key, String forwardedFor) {
        return from.get("/users", "Authorization", "Bearer " + key, "X-Forwarded-For", forwardedFor)
                .statusCode();
    }

    private String addressOfSession(String email, Proxied from, String forwardedFor) {
        String login = "{\"reseller\":\"%s\",\"email\":\"%s\",\"password\":\"%s\"}"
                .formatted(tenant.slug(), email, Api.PASSWORD);
        HttpResponse<String> session = from.post("/portal/auth/login", login, "X-Forwarded-For", forwardedFor);
        String token = JsonPath.from(session.body()).getString("accessToken");
        return api.withToken(token).get("/me/sessions").path("items.find { it.current }.address");
    }

    private HttpResponse<String> login(Proxied from, String header, String value) {
        String login = "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(tenant.ownerEmail(), Api.PASSWORD);
        return from.post("/auth/login", login, header, value);
    }

    private static List<String> cookies(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        assertThat(cookies).hasSize(2);
        return cookies;
    }
}
