using GraphQL.Execution.Tests.Support;

namespace GraphQL.Execution.Tests.Telemetry;

/// <summary>Whatever a request holds, nothing of its values is told to whoever watches.</summary>
public sealed class SecretTests : IDisposable
{
    private const string Secret = "canary";

    private readonly RecordedSpans _spans = new();
    private readonly RecordedMetrics _metrics = new();

    public void Dispose()
    {
        _spans.Dispose();
        _metrics.Dispose();
    }

    [Theory]
    [InlineData("""{ find(text: "canary-literal") }""", null)]
    [InlineData("{ find(text: \"\"\"canary-block\"\"\") }", null)]
    [InlineData("""query($t: String = "canary-default") { find(text: $t) }""", null)]
    [InlineData("""query($t: String) { find(text: $t) }""", """{"t":"canary-variable"}""")]
    [InlineData("""query($t: Int) { number(i: $t) }""", """{"t":"canary-variable-of-a-wrong-type"}""")]
    [InlineData("""query($t: In) { object(in: $t) }""", """{"t":{"canary-unknown-field":1}}""")]
    [InlineData("""{ object(in: { text: "canary-inside", list: ["canary-item"] }) }""", null)]
    [InlineData("""{ kind(of: CANARY) }""", null)]
    [InlineData("""{ find(text: "x") @include(if: true) } # canary-comment""", null)]
    [InlineData("""{ find(text: "canary-unfinished""", null)]
    [InlineData("""{ find(text: canary) }""", null)]
    [InlineData("""{ failing(text: "canary-echoed") }""", null)]
    [InlineData("\"canary-description\" query A { find(text: \"x\") }", null)]
    public async Task Execute_Values_AreToldToNobody(string document, string? variables)
    {
        var server = new TestServer(
            """
            type Query { find(text: String): String number(i: Int): Int object(in: In): Int kind(of: Kind): Int failing(text: String): Int }
            input In { text: String list: [String] }
            enum Kind { CANARY OTHER }
            """,
            b => b
                .Field("Query", "failing", new RowResolver((c, _) => throw new GraphQLException((string)c.Argument(0)!, "REFUSED")))
                .Fallback(f => new RowResolver((_, _) => f.Name == "find" ? "canary-result" : 1)),
            new ExecutorOptions { MeterFactory = _metrics });

        await server.ExecuteAsync(document, variables);

        _spans.All.ShouldNotBeEmpty();
        _metrics.Text.ShouldNotBeEmpty();
        _spans.Text.ShouldNotContain(Secret, Case.Insensitive);
        _metrics.Text.ShouldNotContain(Secret, Case.Insensitive);
    }

    [Fact]
    public async Task Execute_DocumentOfLiterals_ShowsItsShape()
    {
        var server = new TestServer(
            "type Query { find(text: String, list: [Int]): String }", b => b.Field("Query", "find", new RowResolver((_, _) => "x")));

        await server.ExecuteAsync("query Q($t: String = \"d\", $if: Boolean = true) { found: find(text: $t, list: [1, 2]) @include(if: $if) }");

        _spans.Named("query").GetTagItem("graphql.document").ShouldBe(
            "query Q($t: String = ?, $if: Boolean = ?) {\n  found: find(text: $t, list: ?) @include(if: $if)\n}");
    }
}
