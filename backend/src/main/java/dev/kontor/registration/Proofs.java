package dev.kontor.registration;

import dev.kontor.shared.TenantRows;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Which proofs of work were used. */
@ApplicationScoped
class Proofs {

    private static final Logger LOG = Logger.getLogger(Proofs.class);

    private final ProofOfWork work;
    private final TenantRows rows;

    Proofs(ProofOfWork work, TenantRows rows) {
        this.work = work;
        this.rows = rows;
    }

    /** Takes a proof in the caller's transaction: one that is rolled back did not use it. 422 for a second use. */
    void use(Site site, String base64) {
        ProofOfWork.Proof proof = work.require(site, base64);
        int spent = rows.query("""
                        insert into spent_proof (reseller_id, challenge, until) values (:reseller, :challenge, :until)
                        on conflict (reseller_id, challenge) do nothing""")
                .setParameter("challenge", proof.challenge())
                .setParameter("until", proof.until())
                .executeUpdate();
        if (spent == 0) {
            LOG.infof("site %s: refused a proof of work that was used before", site.key);
            throw ProofOfWork.refused("proof-used", "This proof of work was used before; ask for a new challenge.");
        }
    }
}
