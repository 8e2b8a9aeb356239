package vn.hocvuso.movement.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import vn.hocvuso.identity.CurrentLearner;
import vn.hocvuso.movement.target.CountAdapting;
import vn.hocvuso.movement.target.CountAdapting.Offer;
import vn.hocvuso.movement.target.Goal;
import vn.hocvuso.movement.target.PlanBrowsing;
import vn.hocvuso.movement.target.PlanBrowsing.Sheet;
import vn.hocvuso.platform.Refusal;

/**
 * Behind {@code manage/movement/plan-counts.xhtml?plan=…}: numbers of people that the unit above asks for are taken over, each
 * as it is written here; what is left empty is not.
 */
@Named
@ViewScoped
public class PlanCountsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** An offer, and what is written beside it: at first the proportion, where it can be told. */
    public static class Entry implements Serializable {

        private static final long serialVersionUID = 1L;

        private final Offer offer;
        private String amount;

        Entry(Offer offer) {
            this.offer = offer;
            amount = offer.suggested() == null ? "" : offer.suggested().toString();
        }

        public Offer getOffer() {
            return offer;
        }

        public String getAmount() {
            return amount;
        }

        public void setAmount(String amount) {
            this.amount = Objects.requireNonNullElse(amount, "");
        }
    }

    private final PlanBrowsing browsing;
    private final CountAdapting adapting;
    private final CurrentLearner learner;

    private String plan = "";
    private Sheet sheet;
    private List<Entry> entries = List.of();

    @Inject
    PlanCountsPage(PlanBrowsing browsing, CountAdapting adapting, CurrentLearner learner) {
        this.browsing = browsing;
        this.adapting = adapting;
        this.learner = learner;
    }

    /** View action. */
    public void open() {
        var locale = FacesContext.getCurrentInstance().getViewRoot().getLocale();
        sheet = browsing.sheet(learner.ref(), Written.id(plan), locale);
        if (!sheet.edits()) {
            throw new Refusal("movement.plan.unknown");
        }
        entries = adapting.offers(learner.ref(), sheet.plan().id(), locale).stream()
                .map(Entry::new)
                .toList();
    }

    /** Takes over those that have a number; nothing when one of them is wrong. */
    public String take() {
        var amounts = new LinkedHashMap<String, Integer>();
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (!entry.amount.isBlank()) {
                amounts.put(entry.offer.indicator(), amount(entry, "counts:" + i + ":amount"));
            }
        }
        if (amounts.isEmpty()) {
            throw new Refusal("movement.planCounts.none").at("counts:0:amount");
        }
        adapting.take(learner.ref(), sheet.plan().id(), amounts);
        return PlansPage.at(sheet.plan().id(), "set");
    }

    private static int amount(Entry entry, String field) {
        var amount = Written.number(entry.amount, field);
        try {
            return new Goal(Goal.Kind.COUNT, amount, entry.offer.above().strict()).amount();
        } catch (Refusal refusal) {
            throw refusal.at(field);
        }
    }

    /** The plan that they are for. */
    public Sheet getSheet() {
        return sheet;
    }

    public List<Entry> getEntries() {
        return entries;
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = Objects.requireNonNullElse(plan, "");
    }
}
