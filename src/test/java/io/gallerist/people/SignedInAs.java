package io.gallerist.people;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.UUID;
import java.util.concurrent.Callable;

/** What a page's bean does for somebody who is signed in, on the thread of a test and without the page. */
public final class SignedInAs {
    private SignedInAs() {}

    public static <T> T member(UUID person, String name, Callable<T> act) throws Exception {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            var identity = QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal(name))
                    .addRole(Role.MEMBER)
                    .addAttribute(Recognition.PERSON, new SignedInPerson(person, "", name, name, null))
                    .build();
            Arc.container().instance(CurrentIdentityAssociation.class).get().setIdentity(identity);
            return act.call();
        } finally {
            context.terminate();
        }
    }
}
