package vn.hocvuso.certification.template;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.identity.Grants;
import vn.hocvuso.identity.Learner;
import vn.hocvuso.identity.Role;
import vn.hocvuso.platform.Refusal;
import vn.hocvuso.platform.UseCase;
import vn.hocvuso.platform.audit.AuditLog;

/**
 * Administrators bring backgrounds, seals and signatures; all others are refused with {@code identity.page.unknown}. What
 * was let through is kept under its SHA-256, by which layouts name it.
 */
@UseCase
public class TemplatePictures {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final TemplateShelf shelf;
    private final Grants grants;
    private final AuditLog audit;

    @Inject
    TemplatePictures(TemplateShelf shelf, Grants grants, AuditLog audit) {
        this.shelf = shelf;
        this.grants = grants;
        this.audit = audit;
    }

    /**
     * Keeps a background, as {@link Background} writes it.
     *
     * @throws Refusal as {@link Background#checked}
     */
    public String background(Learner.Ref actor, byte[] svg) {
        grants.require(actor, Role.ADMINISTRATOR);
        return keep(actor, Background.checked(svg).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Keeps a seal or a signature.
     *
     * @param input where a refusal belongs
     * @throws Refusal as {@link PictureFile#checked}
     */
    public String picture(Learner.Ref actor, byte[] bytes, String input) {
        grants.require(actor, Role.ADMINISTRATOR);
        return keep(actor, PictureFile.checked(bytes, input));
    }

    private String keep(Learner.Ref actor, byte[] content) {
        var hash = LayoutText.hash(content);
        if (shelf.keepPicture(hash, content)) {
            audit.record(actor.value(), "certification.template.upload", hash, "");
        }
        return hash;
    }

    /** What is kept under this SHA-256. */
    public Optional<byte[]> find(Learner.Ref actor, String hash) {
        grants.require(actor, Role.ADMINISTRATOR);
        return HASH.matcher(hash).matches() ? shelf.findPicture(hash) : Optional.empty();
    }
}
