using System.Globalization;
using System.Text;
using System.Text.Json;
using GraphQL.Language;

namespace Engine.Benchmarks.Attacks;

/// <summary>
/// Requests that are made to be expensive and are all refused, by a limit or by a rule of the specification. Those that a limit stops as text are
/// written up to the last byte that a document may have; those that no limit stops have as much of everything as the limits allow.
/// </summary>
internal static class AttackDocuments
{
    private const int ManyErrors = 99;
    private const string UnknownEnd = " unknown }";

    private static readonly int Bytes = ParserOptions.Default.MaxBytes - 100;
    private static readonly int Tokens = ParserOptions.Default.MaxTokens - 20;
    private static readonly int Fields = ParserOptions.Default.MaxFields - 20;

    public static IReadOnlyDictionary<string, (string Query, JsonElement Variables)> All { get; } =
        new Dictionary<string, (string, JsonElement)>(StringComparer.Ordinal)
        {
            ["deep nesting"] = Only(Nest(11)),
            ["nesting beyond limit"] = Only(Nest(3_000)),
            ["nested list literal"] = Only($"{{ echo(value: {new string('[', Bytes)}) }}"),
            ["alias bomb"] = Only("{ " + Join(Fields, i => $"a{i}: hello") + " }"),
            ["alias flood"] = Only("{ " + Join(2_500, i => $"a{i}:hello") + " }"),
            ["field flood"] = Only("{ staff { " + Repeat("name ", Bytes / 5) + "} }"),
            ["equal fields"] = Only("{ staff { " + Repeat("boss{name} ", Fields / 2) + " }" + UnknownEnd),
            ["fragment bomb"] = Only(DoublingFragments(30)),
            ["fragment chain"] = Only(FragmentChain(190)),
            ["fragment flood"] = Only(FragmentChain(600)),
            ["fragment cycle"] = Only("{ staff { ...A } } fragment A on Person { ...B } fragment B on Person { boss { ...A } }"),
            ["directive flood"] = Only("{ " + Repeat("hello @skip(if: false) ", 1_400) + "}"),
            ["unknown directives"] = Only("{ hello " + Join(4_000, i => $"@d{i}") + " }"),
            ["merge bomb"] = Only(MergeBomb(9, 3)),
            ["variable flood"] = Only("query(" + Join(2_000, i => $"$v{i}: Int") + ") { hello }"),
            ["unused variables"] = Only("query(" + Join(ManyErrors, i => $"$v{i}: Int") + ") { hello }"),
            ["undefined variables"] = Only("{ echo(value: [" + Join(Tokens / 2, i => $"$v{i}") + "]) }"),
            ["circular introspection"] = Only("{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }"),
            ["introspection chain"] = Only("{ __schema { types { " + Repeat("ofType { ", 60) + "name" + Repeat(" }", 60) + " } } }"),
            ["cycle of a field"] = Only("{ staff { boss { boss { boss { boss { boss { name } } } } } } }"),
            ["cost bomb"] = Only("{ staff(first: 100) { reports(first: 100) { reports(first: 100) { name } } } }"),
            ["cost by variable"] = ("query($n: Int) { staff(first: $n) { reports(first: $n) { reports(first: $n) { name } } } }", Json("""{"n":100}""")),
            ["token flood"] = Only("{ echo(value: [" + Repeat("1 ", Bytes / 2) + "]) }"),
            ["comma flood"] = Only("{ hello" + new string(',', Bytes) + UnknownEnd),
            ["line flood"] = Only("{ hello" + new string('\n', Bytes) + UnknownEnd),
            ["comment flood"] = Only("{ hello\n" + Repeat("#\n", Bytes / 2) + "x }"),
            ["long comments"] = Only("{ hello\n" + Repeat("#####\n", Tokens) + UnknownEnd),
            ["long name"] = Only("{ " + new string('x', Bytes) + " }"),
            ["escape bomb"] = Only("{ echo(value: \"" + Repeat("\\u00e4", Bytes / 6) + "\\ud800\") }"),
            ["short escapes"] = Only("{ echo(value: \"" + Repeat("\\n", Bytes / 2) + "\")" + UnknownEnd),
            ["unicode bomb"] = Only("{ echo(value: \"" + new string('\u0301', Bytes / 2) + "\")" + UnknownEnd),
            ["block string, blank"] = Only("{ echo(value: \"\"\"" + Repeat("  \n", Bytes / 3) + "\"\"\")" + UnknownEnd),
            ["block string, lines"] = Only("{ echo(value: \"\"\"" + Repeat("x\n", Bytes / 2) + "\"\"\")" + UnknownEnd),
            ["huge list literal"] = Only("{ echo(value: [" + Repeat("1 ", Tokens) + "])" + UnknownEnd),
            ["huge object literal"] = Only("{ echo(value: {" + Join(Tokens / 3, i => $"a{i}:1") + "})" + UnknownEnd),
            ["huge number"] = Only("{ staff(first: " + new string('9', Bytes) + ") { name } }"),
            ["unknown fields"] = Only("{ " + Join(Fields, i => $"f{i} ") + "}"),
            ["unknown arguments"] = Only("{ hello(" + Join(Tokens / 3, i => $"a{i}:1") + ") }"),
            ["equal arguments"] = Only("{ echo(" + Repeat("value:1 ", Tokens / 3) + ") }"),
            ["unknown input fields"] = Only("{ staff(where: {" + Join(Tokens / 3, i => $"nam{i}:1") + "}) { name } }"),
            ["unknown enum values"] = Only("{ staff(where: {" + Repeat("status:ACTIV ", Tokens / 3) + "}) { name } }"),
            ["document beyond bytes"] = Only("{ hello " + new string(' ', 900_000) + "}"),
            ["variable list"] = ("query($v: Any) { echo(value: $v) }", Json($$"""{"v":[{{Repeat("1,", 100_000)}}1]}""")),
            ["variable depth"] = ("query($v: Any) { echo(value: $v) }", Json($$"""{"v":{{new string('[', 60)}}{{new string(']', 60)}}}""")),
            ["variable string"] = ("query($v: Any) { echo(value: $v) }", Json($$"""{"v":"{{new string('x', 200_000)}}"}""")),
            ["variables beyond bytes"] = ("{ hello }", Json($$"""{"v":"{{new string('x', 900_000)}}"}""")),
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
