package io.gallerist.changes.definition;

import io.gallerist.azure.Range;
import io.gallerist.changes.form.ChangeForm;
import io.gallerist.changes.form.Entry;
import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was typed of the parts that can be changed later, as it was typed. */
public abstract class ChangeableForm extends ChangeForm {
    @FormParam("description")
    public @Nullable String description;

    @FormParam("releaseNoteUri")
    public @Nullable String releaseNoteUri;

    @FormParam("endOfLife")
    public @Nullable String endOfLife;

    @FormParam("vcpusMin")
    public @Nullable String vcpusMin;

    @FormParam("vcpusMax")
    public @Nullable String vcpusMax;

    @FormParam("memoryMin")
    public @Nullable String memoryMin;

    @FormParam("memoryMax")
    public @Nullable String memoryMax;

    @FormParam("disallowedDiskTypes")
    public List<String> disallowedDiskTypes = new ArrayList<>();

    @FormParam("securityType")
    public @Nullable String securityType;

    @FormParam("acceleratedNetworking")
    public @Nullable String acceleratedNetworking;

    @FormParam("hibernation")
    public @Nullable String hibernation;

    @FormParam("diskControllers")
    public @Nullable String diskControllers;

    void fill(Changeable known) {
        description = known.description();
        releaseNoteUri = known.releaseNoteUri();
        endOfLife = Entry.day(known.endOfLife());
        fill(known.vcpus(), known.memoryGb());
        disallowedDiskTypes = new ArrayList<>(known.disallowedDiskTypes());
        securityType = known.features().get(Features.SECURITY);
        acceleratedNetworking = known.features().get(Features.NETWORK);
        hibernation = known.features().get(Features.HIBERNATION);
        diskControllers = known.features().get(Features.CONTROLLERS);
        fillTags(known.tags());
    }

    private void fill(Range vcpus, Range memory) {
        vcpusMin = text(vcpus.min());
        vcpusMax = text(vcpus.max());
        memoryMin = text(memory.min());
        memoryMax = text(memory.max());
    }

    static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }
}
