package vn.hocvuso.skills.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.TreeMap;
import vn.hocvuso.skills.Framework;
import vn.hocvuso.skills.Frameworks;

/** Behind {@code open/skills/framework.xhtml}: the framework in force, explained to everyone. */
@Named
@RequestScoped
public class FrameworkPage {

    /** What is seen of a competence at one level. */
    public record Step(int level, List<String> texts) {}

    private final Framework framework;

    @Inject
    FrameworkPage(Frameworks frameworks) {
        this.framework = frameworks.current();
    }

    public Framework getFramework() {
        return framework;
    }

    /** False before the first import. */
    public boolean isThere() {
        return !framework.areas().isEmpty();
    }

    public long getCompetences() {
        return framework.competences().count();
    }

    /** The indicators of a competence, level by level. */
    public List<Step> steps(Framework.Competence competence) {
        return competence.indicators().stream()
                .collect(groupingBy(
                        Framework.Indicator::level, TreeMap::new, mapping(Framework.Indicator::text, toList())))
                .entrySet()
                .stream()
                .map(entry -> new Step(entry.getKey(), entry.getValue()))
                .toList();
    }
}
