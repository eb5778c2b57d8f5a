using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Engine.Benchmarks.Attacks;

/// <summary>Requests that are made to be expensive, one of each kind, each as large as the transport lets it be or as its kind needs.</summary>
internal static class AttackDocuments
{
    private const int Large = 200_000;

    public static IReadOnlyDictionary<string, (string Query, JsonElement Variables)> All { get; } =
        new Dictionary<string, (string, JsonElement)>(StringComparer.Ordinal)
        {
            ["deep nesting"] = Only(Nest(11)),
            ["nesting beyond the parser"] = Only(Nest(30_000)),
            ["nested list literal"] = Only($"{{ echo(value: {new string('[', 50_000)}) }}"),
            ["alias bomb"] = Only("{ " + Join(450, i => $"a{i}: hello") + " }"),
            ["alias flood"] = Only("{ " + Join(10_000, i => $"a{i}:hello") + " }"),
            ["field flood"] = Only("{ staff { " + Repeat("name ", 7_000) + "} }"),
            ["fragment bomb"] = Only(DoublingFragments(30)),
            ["fragment chain"] = Only(FragmentChain(450)),
            ["fragment cycle"] = Only("{ staff { ...A } } fragment A on Person { ...B } fragment B on Person { boss { ...A } }"),
            ["directive flood"] = Only("{ hello " + Repeat("@skip(if: false) ", 1_800) + "}"),
            ["unknown directives"] = Only("{ hello " + Join(7_000, i => $"@d{i}") + " }"),
            ["merge bomb"] = Only(MergeBomb(9, 3)),
            ["variable flood"] = Only("query(" + Join(2_000, i => $"$v{i}: Int") + ") { hello }"),
            ["circular introspection"] = Only("{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }"),
            ["introspection chain"] = Only("{ __schema { types { " + Repeat("ofType { ", 60) + "name" + Repeat(" }", 60) + " } } }"),
            ["cycle of a field"] = Only("{ staff { boss { boss { boss { boss { boss { name } } } } } } }"),
            ["cost bomb"] = Only("{ staff(first: 100) { reports(first: 100) { reports(first: 100) { name } } } }"),
            ["cost bomb by variable"] = ("query($n: Int) { staff(first: $n) { reports(first: $n) { reports(first: $n) { name } } } }", Json("""{"n":100}""")),
            ["token flood"] = Only("{ hello " + Repeat("! ", Large / 2) + "}"),
            ["comma flood"] = Only("{ hello" + new string(',', Large) + "x }"),
            ["comment flood"] = Only("{ hello\n" + Repeat("#\n", Large / 2) + "x }"),
            ["long name"] = Only("{ " + new string('x', Large) + " }"),
            ["escape bomb"] = Only("{ echo(value: \"" + Repeat("\\u00e4", Large / 6) + "\\ud800\") }"),
            ["unicode bomb"] = Only("{ hello \u202e" + new string('\u0301', Large / 2) + " }"),
            ["block string"] = Only("{ echo(value: \"\"\"" + Repeat("  \n", Large / 3) + "\"\"\") hello: x }"),
            ["huge list literal"] = Only("{ echo(value: [" + Repeat("1 ", 14_000) + "]) x }"),
            ["huge number"] = Only("{ staff(first: " + new string('9', Large) + ") { name } }"),
            ["document beyond the bytes"] = Only("{ hello " + new string(' ', 300_000) + "}"),
            ["variable list"] = ("query($v: Any) { echo(value: $v) }", Json($$"""{"v":[{{Repeat("1,", 100_000)}}1]}""")),
            ["variable depth"] = ("query($v: Any) { echo(value: $v) }", Json($$"""{"v":{{new string('[', 60)}}{{new string(']', 60)}}}""")),
            ["variable string"] = ("query($v: Any) { echo(value: $v) }", Json($$"""{"v":"{{new string('x', Large)}}"}""")),
            ["variables beyond the bytes"] = ("{ hello }", Json($$"""{"v":"{{new string('x', 900_000)}}"}""")),
            ["unknown fields"] = Only("{ " + Join(400, i => $"f{i.ToString(CultureInfo.InvariantCulture)} ") + "}"),
        };

    private static (string, JsonElement) Only(string query) => (query, default);

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;

    private static string Nest(int levels) => "{ staff " + Repeat("{ boss ", levels) + "{ name }" + new string('}', levels + 1);

    private static string DoublingFragments(int levels) =>
        "{ staff { ...F0 } }" + Join(levels, i => $"fragment F{i} on Person {{ a: boss {{ ...F{i + 1} }} b: boss {{ ...F{i + 1} }} }}")
        + $"fragment F{levels} on Person {{ name }}";

    private static string FragmentChain(int length) =>
        "{ staff { ...F0 } }" + Join(length, i => $"fragment F{i} on Person {{ boss {{ ...F{i + 1} }} }}") + $"fragment F{length} on Person {{ name }}";

    /// <summary>Fragments through which different paths lead to different sets of selections that have to be merged.</summary>
    private static string MergeBomb(int levels, int width)
    {
        var text = new StringBuilder("{ staff { ...L0F0 } }");
        for (var level = 0; level < levels; level++)
        {
            for (var state = 0; state < width; state++)
            {
                var next = Join(width, i => i == state ? "" : $"...L{level + 1}F{i}");
                text.Append(CultureInfo.InvariantCulture, $"fragment L{level}F{state} on Person {{ a: boss {{ {next} }} b: boss {{ ...L{level + 1}F{state} }} name }}");
            }
        }

        return text.AppendJoin(' ', Enumerable.Range(0, width).Select(s => $"fragment L{levels}F{s} on Person {{ name }}")).ToString();
    }

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    private static string Join(int count, Func<int, string> item) => string.Join(' ', Enumerable.Range(0, count).Select(item));
}
