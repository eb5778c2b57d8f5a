using GraphQL.Execution.Tests.Support;
using GraphQL.Language;
using GraphQL.Validation;

namespace GraphQL.Execution.Tests.Documents;

public sealed class PlanVariantTests
{
    private readonly TestServer _server = new(
        "type Query { a: String b: String c: String nested: Query }",
        b => b.Fallback(f => new RowResolver((_, _) => f.Name)),
        new ExecutorOptions { Parser = ParserOptions.Trusted, Validation = new ValidationOptions { Limits = ValidationLimits.None } });

    [Theory]
    [InlineData("""{"s":false,"i":true}""", """{"a":"a","b":"b","c":"c"}""")]
    [InlineData("""{"s":true,"i":true}""", """{"b":"b","c":"c"}""")]
    [InlineData("""{"s":false,"i":false}""", """{"a":"a","c":"c"}""")]
    [InlineData("""{"s":true,"i":false}""", """{"c":"c"}""")]
    public async Task Execute_ConditionsByVariables_SelectsByTheAnswers(string variables, string data)
    {
        const string Document = "query($s: Boolean!, $i: Boolean!) { a @skip(if: $s) ... @include(if: $i) { b } c }";

        // Twice: the second answer comes from the plan that the first one made.
        (await _server.AskAsync(Document, variables)).ShouldBe($$"""{"data":{{data}}}""");
        (await _server.AskAsync(Document, variables)).ShouldBe($$"""{"data":{{data}}}""");
    }

    [Theory]
    [InlineData("{ a @skip(if: true) b }", """{"b":"b"}""")]
    [InlineData("{ a @skip(if: false) @include(if: false) b }", """{"b":"b"}""")]
    [InlineData("{ a @include(if: true) @skip(if: false) b }", """{"a":"a","b":"b"}""")]
    public async Task Execute_LiteralConditions_AreFoldedIntoThePlan(string document, string data) =>
        (await _server.AskAsync(document)).ShouldBe($$"""{"data":{{data}}}""");

    [Theory]
    [InlineData(true, """{"b":"b","a":"a","c":"c"}""")]
    [InlineData(false, """{"a":"a","b":"b","c":"c"}""")]
    public async Task Execute_FieldMetFirstInASkippedPlace_TakesItsNextPlace(bool early, string data)
    {
        var answer = await _server.AskAsync(
            "query($early: Boolean!) { b @include(if: $early) a b c }", $$"""{"early":{{(early ? "true" : "false")}}}""");

        answer.ShouldBe($$"""{"data":{{data}}}""");
    }

    [Fact]
    public async Task Execute_SkippedFragmentSpreadAgain_IsNotTakenForVisited() =>
        (await _server.AskAsync("query($s: Boolean!) { ...F @skip(if: $s) a ...F } fragment F on Query { b }", """{"s":true}"""))
            .ShouldBe("""{"data":{"a":"a","b":"b"}}""");

    [Fact]
    public async Task Execute_MoreConditionsThanBits_SelectsByTheAnswers()
    {
        var names = Enumerable.Range(0, 70).Select(i => $"v{i}").ToList();
        var document =
            $"query({string.Join(", ", names.Select(n => $"${n}: Boolean!"))}) {{ {string.Join(" ", names.Select(n => $"{n}: a @include(if: ${n})"))} }}";
        var variables = $"{{{string.Join(",", names.Select((n, i) => $"\"{n}\":{(i is 3 or 69 ? "true" : "false")}"))}}}";

        (await _server.AskAsync(document, variables)).ShouldBe("""{"data":{"v3":"a","v69":"a"}}""");
    }

    [Fact]
    public async Task Execute_MoreVariantsThanAreKept_AnswersThemAll()
    {
        const string Document =
            "query($p: Boolean!, $q: Boolean!, $r: Boolean!, $s: Boolean!, $t: Boolean!, $u: Boolean!, $v: Boolean!) "
            + "{ p: a @include(if: $p) q: a @include(if: $q) r: a @include(if: $r) s: a @include(if: $s) t: a @include(if: $t) "
            + "u: a @include(if: $u) v: a @include(if: $v) }";
        for (var answers = 0; answers < 128; answers++)
        {
            var chosen = "pqrstuv".Where((_, i) => (answers & (1 << i)) != 0).ToList();
            var variables = $"{{{string.Join(",", "pqrstuv".Select(c => $"\"{c}\":{(chosen.Contains(c) ? "true" : "false")}"))}}}";

            (await _server.AskAsync(Document, variables))
                .ShouldBe($$$"""{"data":{{{{string.Join(",", chosen.Select(c => $"\"{c}\":\"a\""))}}}}}""");
        }
    }
}
