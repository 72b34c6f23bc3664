package dev.kontor.access.staff;

import dev.kontor.access.secret.LoginSubject;
import dev.kontor.access.secret.OneTimeTokens;
import dev.kontor.access.secret.OneTimeTokens.Purpose;
import dev.kontor.access.staff.StaffLetters.Addressee;
import dev.kontor.access.staff.Users.NewUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** New members of the team choose their password themselves, by a link that proves the address. */
@ApplicationScoped
class StaffInvitations {

    private final Users users;
    private final StaffLetters letters;
    private final OneTimeTokens tokens;

    StaffInvitations(Users users, StaffLetters letters, OneTimeTokens tokens) {
        this.users = users;
        this.letters = letters;
        this.tokens = tokens;
    }

    /** A member without a password, and the mail; 409 when the address is a member already. */
    @Transactional
    public UserView invite(NewUser wanted) {
        UserView user = users.create(wanted, null);
        letters.invitation(new Addressee(user.id(), user.name(), user.email()));
        return user;
    }

    /** Once more, with a new link; 409 for whoever has accepted or is locked. */
    @Transactional
    public void sendAgain(UUID id) {
        StaffUser user = users.requireInvited(id);
        letters.invitation(new Addressee(user.id, user.name, user.email));
    }

    /** The link leads nowhere any more, and the address is free; 409 for whoever has accepted. */
    @Transactional
    public void withdraw(UUID id) {
        users.remove(users.requireInvited(id));
        tokens.revoke(new LoginSubject(LoginSubject.Kind.STAFF, id), Purpose.INVITATION);
    }
}
