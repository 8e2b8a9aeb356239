package vn.hocvuso.platform.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import vn.hocvuso.platform.text.Folding;

/**
 * One mapping of a YAML file, asked for its keys one by one. What is missing or has the wrong form is told to
 * {@link Problems} with its line, and something harmless is given in its place: as long as there are problems, nobody
 * uses it. {@link #end} tells the keys that nobody asked for.
 */
public final class YamlMap {

    /** A text and the line it stands in. */
    public record Text(String value, int line) {}

    private static final int LONGEST_FILE = 5_000_000;

    private final String file;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Problems problems;

    private YamlMap(String file, MappingNode node, Problems problems) {
        this.file = file;
        this.line = line(node);
        this.problems = problems;
        for (var tuple : node.getValue()) {
            var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            var keyLine = line(tuple.getKeyNode());
            if (values.putIfAbsent(key, tuple.getValueNode()) == null) {
                lines.put(key, keyLine);
            } else {
                problems.add(file, keyLine, "platform.yaml.twice", key, lines.get(key));
            }
        }
    }

    /** The mapping that the file is; empty when it is none, which is told. */
    public static Optional<YamlMap> read(String file, String content, Problems problems) {
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(LONGEST_FILE)
                .setAllowDuplicateKeys(true) // told here, with both lines
                .build();
        try {
            var node = new Compose(settings).composeString(content);
            if (node.isPresent() && node.get() instanceof MappingNode mapping) {
                return Optional.of(new YamlMap(file, mapping, problems));
            }
            problems.add(file, 1, "platform.yaml.map");
        } catch (MarkedYamlEngineException e) {
            var at = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            problems.add(file, at, "platform.yaml.syntax", String.valueOf(e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add(file, 1, "platform.yaml.syntax", String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    public int line() {
        return line;
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** Where the key stands; where the mapping begins when it is missing. */
    public int line(String key) {
        return lines.getOrDefault(key, line);
    }

    public void problem(String key, String message, Object... arguments) {
        problems.add(file, line(key), message, arguments);
    }

    /** The same for something inside the mapping that knows its own line. */
    public void problemAt(int at, String message, Object... arguments) {
        problems.add(file, at, message, arguments);
    }

    /** A text that must be there, cleaned; empty after a problem. */
    public String text(String key, int longest) {
        var text = optionalText(key, longest);
        if (text.isEmpty() && isMissing(key)) {
            problem(key, "platform.yaml.missing", key);
        }
        return text;
    }

    /** A text, cleaned; empty when it is not there. */
    public String optionalText(String key, int longest) {
        return value(key).map(node -> text(key, node, longest)).orElse("");
    }

    /** A whole number that must be there; the least one after a problem. */
    public int number(String key, int least, int most) {
        var node = value(key);
        if (node.isEmpty()) {
            problem(key, "platform.yaml.missing", key);
            return least;
        }
        if (node.get() instanceof ScalarNode scalar && scalar.getValue().matches("-?[0-9]{1,9}")) {
            var number = Integer.parseInt(scalar.getValue());
            if (number >= least && number <= most) {
                return number;
            }
        }
        problems.add(file, line(node.get()), "platform.yaml.number", key, least, most);
        return least;
    }

    /** A whole number that may be left out; the least one then, and after a problem. */
    public int optionalNumber(String key, int least, int most) {
        return value(key).isEmpty() ? least : number(key, least, most);
    }

    /** True or false; false when it is not there. */
    public boolean flag(String key) {
        var node = value(key);
        if (node.isEmpty()) {
            return false;
        }
        if (node.get() instanceof ScalarNode scalar && scalar.getValue().matches("true|false")) {
            return scalar.getValue().equals("true");
        }
        problems.add(file, line(node.get()), "platform.yaml.flag", key);
        return false;
    }

    /** True or false that must be there. */
    public boolean requiredFlag(String key) {
        if (value(key).isEmpty()) {
            problem(key, "platform.yaml.missing", key);
        }
        return flag(key);
    }

    /** A mapping, if the key is there. */
    public Optional<YamlMap> map(String key) {
        return value(key).flatMap(node -> map(key, node));
    }

    /** A list of mappings with at least one in it; empty after a problem. */
    public List<YamlMap> maps(String key) {
        var maps = new ArrayList<YamlMap>();
        items(key).forEach(node -> map(key, node).ifPresent(maps::add));
        return maps;
    }

    /** A list of texts with at least one in it; empty after a problem. */
    public List<Text> texts(String key, int longest) {
        var texts = new ArrayList<Text>();
        for (var node : items(key)) {
            var text = text(key, node, longest);
            if (!text.isEmpty()) {
                texts.add(new Text(text, line(node)));
            }
        }
        return texts;
    }

    /** A list of mappings, if the key is there. */
    public List<YamlMap> optionalMaps(String key) {
        return value(key).isEmpty() ? List.of() : maps(key);
    }

    /** A list of texts, if the key is there. */
    public List<Text> optionalTexts(String key, int longest) {
        return value(key).isEmpty() ? List.of() : texts(key, longest);
    }

    /** A list of texts, or one text without a list around it; empty after a problem. */
    public List<Text> textOrTexts(String key, int longest) {
        var node = value(key);
        if (node.isPresent() && node.get() instanceof ScalarNode scalar) {
            var text = text(key, scalar, longest);
            return text.isEmpty() ? List.of() : List.of(new Text(text, line(scalar)));
        }
        return texts(key, longest);
    }

    /** One of some words; empty when it is not there, and after a problem. */
    public <T> Optional<T> optionalWord(String key, Map<String, T> words) {
        return value(key).isEmpty() ? Optional.empty() : word(key, words);
    }

    /** One of some words, which must be there; empty after a problem. */
    public <T> Optional<T> word(String key, Map<String, T> words) {
        var word = text(key, 1000);
        var known = Optional.ofNullable(words.get(word));
        if (known.isEmpty() && !word.isEmpty()) {
            problem(key, "platform.yaml.word", key, String.join(", ", words.keySet()));
        }
        return known;
    }

    /** So many whole numbers, as {@code [1, 2, 3]}; empty after a problem. */
    public List<Integer> numbers(String key, int count, int least, int most) {
        var nodes = items(key);
        var numbers = new ArrayList<Integer>();
        for (var node : nodes) {
            if (node instanceof ScalarNode scalar && scalar.getValue().matches("-?[0-9]{1,9}")) {
                var number = Integer.parseInt(scalar.getValue());
                if (number >= least && number <= most) {
                    numbers.add(number);
                }
            }
        }
        if (numbers.size() == count && nodes.size() == count) {
            return List.copyOf(numbers);
        }
        if (!nodes.isEmpty()) {
            problem(key, "platform.yaml.numbers", key, count, least, most);
        }
        return List.of();
    }

    /** The one of these keys that is there; empty, and told, when none is, or more than one. */
    public Optional<String> oneOf(Collection<String> keys) {
        asked.addAll(keys);
        var there = keys.stream().filter(values::containsKey).toList();
        if (there.size() == 1) {
            return Optional.of(there.get(0));
        }
        problems.add(file, line, "platform.yaml.one", String.join(", ", keys));
        return Optional.empty();
    }

    /** Tells the keys that nobody has asked for: most likely a slip of the pen. */
    public void end() {
        for (var key : values.keySet()) {
            if (!asked.contains(key)) {
                problem(
                        key,
                        "platform.yaml.unknown",
                        key,
                        String.join(", ", asked.stream().sorted().toList()));
            }
        }
    }

    private List<Node> items(String key) {
        var node = value(key);
        if (node.isPresent()
                && node.get() instanceof SequenceNode sequence
                && !sequence.getValue().isEmpty()) {
            return sequence.getValue();
        }
        problem(key, node.isPresent() ? "platform.yaml.list" : "platform.yaml.missing", key);
        return List.of();
    }

    private Optional<YamlMap> map(String key, Node node) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(file, mapping, problems));
        }
        problems.add(file, line(node), "platform.yaml.part", key);
        return Optional.empty();
    }

    private String text(String key, Node node, int longest) {
        if (!(node instanceof ScalarNode scalar)) {
            problems.add(file, line(node), "platform.yaml.text", key);
            return "";
        }
        var text = Folding.clean(scalar.getValue());
        if (text.isEmpty()) {
            problems.add(file, line(node), "platform.yaml.empty", key);
        } else if (text.length() > longest) {
            problems.add(file, line(node), "platform.yaml.long", key, longest, text.length());
            return text.substring(0, longest);
        }
        return text;
    }

    /** What a key holds; nothing when it is absent or null. */
    private Optional<Node> value(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key))
                .filter(node -> !node.getTag().equals(Tag.NULL));
    }

    private boolean isMissing(String key) {
        return value(key).isEmpty();
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
