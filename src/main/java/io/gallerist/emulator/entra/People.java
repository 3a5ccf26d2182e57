package io.gallerist.emulator.entra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who can sign in. */
public interface People {
    List<ObjectNode> users();

    Optional<ObjectNode> user(String objectId);

    Set<String> groupsOf(String objectId);

    Set<String> appRolesOf(String objectId);

    /** The guest has accepted the invitation. */
    void accept(String objectId);
}
