package io.gallerist.emulator.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.entra.People;
import io.gallerist.emulator.store.Document;
import io.gallerist.emulator.time.AzureClock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The same people sign in that Graph knows. */
public final class DirectoryPeople implements People {
    private final Directory directory;
    private final AzureClock clock;

    public DirectoryPeople(Directory directory, AzureClock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public List<ObjectNode> users() {
        return directory.users();
    }

    @Override
    public Optional<ObjectNode> user(String objectId) {
        return directory.find(objectId).map(Document::body);
    }

    @Override
    public Set<String> groupsOf(String objectId) {
        return directory.groupsOf(objectId);
    }

    @Override
    public Set<String> appRolesOf(String objectId) {
        Set<String> roles = new LinkedHashSet<>();
        for (JsonNode role : directory.get(objectId).state().path("appRoles")) {
            roles.add(role.asText());
        }
        return roles;
    }

    @Override
    public void accept(String objectId) {
        Document user = directory.get(objectId);
        if (user.body().has("externalUserState")) {
            user.body().put("externalUserState", "Accepted");
            user.body().put("externalUserStateChangeDateTime", clock.now().toString());
            directory.save(user);
        }
    }
}
