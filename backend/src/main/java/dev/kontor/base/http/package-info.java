/** One mechanism each: problem+json, Request-Id, ETag and If-Match, Idempotency-Key, strict JSON, the contract. */
@NullMarked
package dev.kontor.base.http;

import org.jspecify.annotations.NullMarked;
