package vn.hocvuso.movement.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import vn.hocvuso.platform.web.Texts;
import vn.hocvuso.skills.Frameworks;

/** Names the groups of people whose figures are kept apart. */
@ApplicationScoped
class CohortNames {

    private static final String EVERYBODY = "*";

    private final Frameworks frameworks;

    @Inject
    CohortNames(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    /** In the reader's language; the code of a group that the framework knows no more. */
    String name(String cohort, Locale locale) {
        return switch (cohort) {
            case EVERYBODY -> Texts.of("movement", locale, "effect.everybody");
            case "ADULTS" -> Texts.of("movement", locale, "effect.adults");
            case "VOLUNTARY" -> Texts.of("movement", locale, "recounts.voluntary");
            case "MANDATED" -> Texts.of("movement", locale, "recounts.mandated");
            default ->
                frameworks
                        .current()
                        .group(cohort)
                        .map(it -> locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? it.nameEn() : it.name())
                        .orElse(cohort);
        };
    }
}
