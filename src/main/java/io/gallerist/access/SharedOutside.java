package io.gallerist.access;

import java.util.Collection;
import java.util.List;

/** Whoever knows of roles that were given in Azure without the portal; they open a gallery as grants do. */
public interface SharedOutside {
    /** What these people, groups or applications were given, as last read from Azure. */
    List<SharedScope> of(Collection<String> principalIds);
}
