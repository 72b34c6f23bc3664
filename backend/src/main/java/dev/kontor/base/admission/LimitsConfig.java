package dev.kontor.base.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How many requests a second somebody may send for long; ten times as many at once. Zero is no limit. Who signs in, resets a
 * password or registers meets further limits, which are kept in the database.
 */
@ConfigMapping(prefix = "kontor.limits")
interface LimitsConfig {

    /** Without a credential that is known. */
    @WithDefault("50")
    int address();

    @WithDefault("50")
    int person();

    @WithDefault("50")
    int key();

    /** All people and keys of a reseller together. */
    @WithDefault("200")
    int tenant();
}
