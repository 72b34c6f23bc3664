package dev.kontor.access.secret;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much may be tried before it gets slow. */
@ConfigMapping(prefix = "kontor.sign-in")
interface SignInLimits {

    /** Wrong attempts at one secret. */
    @WithDefault("5")
    int freePerSecret();

    /** Wrong attempts from one network address, at whatever. */
    @WithDefault("100")
    int freePerAddress();
}
