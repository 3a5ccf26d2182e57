package io.gallerist.changes.form;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.gallerist.people.CurrentPerson;
import io.gallerist.requests.Unfinished;
import io.gallerist.web.Forms;
import io.gallerist.web.LocalPath;
import io.gallerist.web.NotFound;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Half-filled forms: kept as they were typed, and filled in again. */
@ApplicationScoped
public class PutAside {
    private static final int LONGEST_TITLE = 200;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Inject
    CurrentPerson me;

    @Inject
    Clock clock;

    void keep(ChangeForm form, String label) {
        String about = Forms.text(form.about);
        String title = about.isEmpty() ? label : label + ": " + about;
        String shortened = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
        String json = json(form);
        QuarkusTransaction.requiringNew()
                .run(() -> Unfinished.keep(
                        me.id(), form.unfinished, LocalPath.orHome(form.at), shortened, json, clock.instant()));
    }

    void done(ChangeForm form) {
        UUID aside = form.unfinished;
        if (aside != null) {
            QuarkusTransaction.requiringNew().run(() -> Unfinished.discard(me.id(), aside));
        }
    }

    /**
     * The form as it was put aside; empty when none was named.
     *
     * @throws NotFound for one that is not there, or somebody else's
     */
    public <F extends ChangeForm> Optional<F> again(@Nullable UUID id, Class<F> type) {
        return Optional.ofNullable(id).map(one -> {
            F form = read(Unfinished.own(me.id(), one).orElseThrow(NotFound::new).form, type);
            form.unfinished = one;
            form.press = null;
            return form;
        });
    }

    private static String json(ChangeForm form) {
        try {
            return MAPPER.writeValueAsString(form);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** A form of an older portal may not fit: then it is gone, as if it had been discarded. */
    private static <F> F read(String json, Class<F> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new NotFound();
        }
    }
}
