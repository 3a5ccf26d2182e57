package io.gallerist.notifications;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Turns an event into messages: one to each person and channel that is told. All of them are written in one transaction
 * with the note that it was done, so that a repetition writes none.
 */
@ApplicationScoped
class Telling {
    @Inject
    Recipients recipients;

    @Inject
    Delivering delivering;

    @Inject
    Payloads payloads;

    @Inject
    PortalAddress portal;

    @Inject
    NotificationSettings settings;

    @Inject
    Clock clock;

    @ActivateRequestContext
    void tell(UUID id) {
        OutboxEntry.untold(id).map(News::of).ifPresent(this::tell);
    }

    private void tell(News news) {
        if (news.isPrivate()) {
            QuarkusTransaction.requiringNew().run(() -> write(news, List.of(), List.of(), clock.instant()));
            return;
        }
        List<Told> told = settings.from().isPresent() ? recipients.of(news) : List.of();
        Map<UUID, Preference> preferences =
                Preference.of(told.stream().map(one -> one.person().id).toList());
        List<Delivery> deliveries = new ArrayList<>();
        List<DigestItem> items = new ArrayList<>();
        Instant now = clock.instant();
        for (Told one : told) {
            Preference preference = Objects.requireNonNull(preferences.get(one.person().id));
            switch (preference.pace) {
                case AT_ONCE -> deliveries.add(mail(news, one, preference.reader(), now));
                case DAILY ->
                    items.add(DigestItem.of(news, one, preference.reader().words(), now));
                case NONE -> {}
            }
        }
        for (Channel channel : Channel.hearing(news)) {
            deliveries.add(Delivery.post(
                    channel,
                    news.entry().id.toString(),
                    Headline.of(news, null, Reader.of(null, null).words()),
                    payloads.of(channel.kind, news),
                    now));
        }
        QuarkusTransaction.requiringNew().run(() -> write(news, deliveries, items, now));
    }

    private Delivery mail(News news, Told one, Reader reader, Instant now) {
        return Delivery.mail(one.person(), Letter.of(news, one, reader, portal), now);
    }

    private void write(News news, List<Delivery> deliveries, List<DigestItem> items, Instant now) {
        if (OutboxEntry.update("toldAt = ?1 where id = ?2 and toldAt is null", now, news.entry().id) == 0) {
            return;
        }
        for (Delivery delivery : deliveries) {
            delivery.outbox = news.entry();
            delivery.persist();
            delivering.schedule(delivery);
        }
        items.forEach(item -> item.persist());
    }
}
