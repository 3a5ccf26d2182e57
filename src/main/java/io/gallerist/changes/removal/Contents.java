package io.gallerist.changes.removal;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.DefinitionFacts;
import io.gallerist.azure.Estate;
import io.gallerist.azure.Page;
import io.gallerist.azure.ResourceId;
import io.gallerist.azure.VersionFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is inside a gallery or a definition, all of it, in the order of names and numbers; nothing where that is gone. */
@ApplicationScoped
class Contents {
    @Inject
    Estate estate;

    List<DefinitionFacts> definitions(ResourceId gallery) {
        return all(next -> estate.definitions(gallery, next)).stream()
                .sorted(java.util.Comparator.comparing(
                        definition -> definition.id().key()))
                .toList();
    }

    List<VersionFacts> versions(ResourceId definition) {
        return all(next -> estate.versions(definition, next)).stream()
                .sorted(Latest.BY_NUMBER)
                .toList();
    }

    private static <T> List<T> all(Function<@Nullable String, Page<T>> read) {
        List<T> all = new ArrayList<>();
        String next = null;
        try {
            do {
                Page<T> page = read.apply(next);
                all.addAll(page.items());
                next = page.next();
            } while (next != null);
        } catch (AzureRefusal refusal) {
            if (refusal.kind() != AzureRefusal.Kind.NOT_FOUND) {
                throw refusal;
            }
        }
        return all;
    }
}
