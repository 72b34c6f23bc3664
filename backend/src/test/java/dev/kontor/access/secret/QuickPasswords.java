package dev.kontor.access.secret;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** Hashes that cost next to nothing: almost every test makes a reseller whose owner signs in. */
@Alternative
@Priority(1)
@Singleton
class QuickPasswords extends Passwords {

    private static final Argon2Function QUICK = Argon2Function.getInstance(64, 1, 1, 32, Argon2.ID, 19);

    QuickPasswords(HashQueue queue, PasswordRules rules) {
        super(queue, rules, QUICK);
    }
}
