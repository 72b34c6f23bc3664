package dev.kontor.customer.registration;

import dev.kontor.base.sql.Sql;
import dev.kontor.customer.site.Site;
import jakarta.enterprise.context.ApplicationScoped;

/** Which proofs of work were used. */
@ApplicationScoped
class Proofs {

    private final ProofOfWork work;
    private final Sql sql;

    Proofs(ProofOfWork work, Sql sql) {
        this.work = work;
        this.sql = sql;
    }

    /** Takes a proof in the caller's transaction: one that is rolled back did not use it. 422 for a second use. */
    void use(Site site, String base64) {
        ProofOfWork.Proof proof = work.require(site, base64);
        int spent = sql.query("""
            insert into spent_proof (reseller_id, challenge, until) values (:reseller, :challenge, :until)
            on conflict (reseller_id, challenge) do nothing\
            """)
                .bind("challenge", proof.challenge())
                .bind("until", proof.until())
                .update();
        if (spent == 0) {
            throw ProofOfWork.refused("proof-used", "This proof of work was used before; ask for a new challenge.");
        }
    }
}
