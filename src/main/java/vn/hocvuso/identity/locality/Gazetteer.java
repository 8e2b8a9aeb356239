package vn.hocvuso.identity.locality;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.identity.locality.Localities.Place;
import vn.hocvuso.identity.locality.Localities.Province;

/** All places with their folded names, searchable in memory. Immutable. */
final class Gazetteer {

    /** A commune as its row says; {@code used} is false when later lists have left it out. */
    record Commune(String code, String name, String shortName, String kind, String provinceCode, boolean used) {}

    /** A commune in use, ready to be compared. {@code glued} is the name without blanks: ea hleo, ea h leo. */
    private record Entry(Place place, String kind, String name, String glued, String marked, int province) {}

    private record Hit(int score, Entry entry) {}

    private static final int LONGEST = 100;
    private static final int NONE = Integer.MAX_VALUE;

    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Province> provincesByCode = new HashMap<>();
    private final List<Province> provinces;
    private final List<ProvinceName> provinceNames = new ArrayList<>();
    /** In the order of the Vietnamese alphabet, so that equally good hits come in this order. */
    private final List<Entry> entries = new ArrayList<>();

    Gazetteer(List<Province> allProvinces, List<Commune> communes) {
        var alphabet = Collator.getInstance(Locale.forLanguageTag("vi"));
        provinces = allProvinces.stream()
                .sorted(Comparator.comparing(Province::shortName, alphabet))
                .toList();
        var numbers = new HashMap<String, Integer>();
        for (var province : provinces) {
            numbers.put(province.code(), provinceNames.size());
            provincesByCode.put(province.code(), province);
            provinceNames.add(ProvinceName.of(province));
        }
        for (var commune : communes) {
            var province = provincesByCode.get(commune.provinceCode());
            var place = new Place(commune.code(), commune.name(), province.code(), province.shortName());
            places.put(commune.code(), place);
            if (commune.used()) {
                entries.add(entry(commune, place, numbers.get(province.code())));
            }
        }
        var keys = new HashMap<Entry, java.text.CollationKey>();
        entries.forEach(
                entry -> keys.put(entry, alphabet.getCollationKey(entry.place().label())));
        entries.sort(Comparator.comparing(keys::get));
    }

    private static Entry entry(Commune commune, Place place, int province) {
        var name = Typed.folded(commune.shortName());
        return new Entry(
                place,
                Typed.folded(commune.kind()),
                name,
                name.replace(" ", ""),
                Typed.marked(commune.shortName()),
                province);
    }

    Optional<Place> commune(String code) {
        return Optional.ofNullable(places.get(code));
    }

    Optional<Province> province(String code) {
        return Optional.ofNullable(provincesByCode.get(code));
    }

    List<Province> provinces() {
        return provinces;
    }

    List<Place> communes() {
        return entries.stream().map(Entry::place).toList();
    }

    /** The best {@code limit} communes, best first. */
    List<Place> find(String typed, int limit) {
        if (typed.length() > LONGEST || limit < 1) {
            return List.of();
        }
        var readings = Typed.readings(typed, provinceNames);
        var hits = new ArrayList<Hit>();
        for (var entry : entries) {
            var best = NONE;
            for (var reading : readings) {
                best = Math.min(best, score(entry, reading));
            }
            if (best < NONE) {
                hits.add(new Hit(best, entry));
            }
        }
        hits.sort(Comparator.comparingInt(Hit::score));
        return hits.stream().limit(limit).map(hit -> hit.entry().place()).toList();
    }

    /**
     * How well an entry fits, 0 the best: exact name, beginning of the name, beginning of a word in it, inside a word,
     * and the same without blanks; a name written with other diacritics than those typed comes behind its equals.
     */
    private static int score(Entry entry, Typed.Reading reading) {
        if (!reading.provinces().isEmpty() && !reading.provinces().get(entry.province())
                || !reading.kind().isEmpty() && !entry.kind().equals(reading.kind())) {
            return NONE;
        }
        var place = place(entry, reading.name());
        if (place == NONE) {
            return NONE;
        }
        var otherMarks = !reading.marked().isEmpty() && !entry.marked().contains(reading.marked());
        return place * 2 + (otherMarks ? 1 : 0);
    }

    private static int place(Entry entry, String typed) {
        var name = entry.name();
        var at = name.indexOf(typed);
        if (at == 0) {
            return name.length() == typed.length() ? 0 : 1;
        }
        if (at > 0) {
            return name.contains(" " + typed) ? 2 : 3;
        }
        return entry.glued().startsWith(typed.replace(" ", "")) ? 4 : NONE;
    }
}
