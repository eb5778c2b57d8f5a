namespace GraphQL.Language.Tests;

public sealed class RoundTripTests
{
    [Theory]
    [InlineData(nameof(KitchenSinks.Executable))]
    [InlineData(nameof(KitchenSinks.TypeSystem))]
    public void Print_KitchenSink_ParsesBackToTheSameTreeAndText(string name) =>
        ShouldRoundTrip(GraphQLParser.ParseDocument(KitchenSinks.Named(name)));

    [Theory]
    [InlineData(nameof(KitchenSinks.Executable))]
    [InlineData(nameof(KitchenSinks.TypeSystem))]
    public void Print_KitchenSinkDamagedAnywhere_IsRefusedOrParsesBackToTheSameTree(string name)
    {
        var source = KitchenSinks.Named(name);
        string[] insertions = ["\"", "{", "}", "(", ":", "@a ", "...", "\"\"\"", "\\", "\n", "1", "on ", "$", "="];
        var read = 0;
        for (var at = 0; at < source.Length; at += 5)
        {
            var damaged = source[..at] + insertions[at % insertions.Length] + source[(at + (at % 3))..];
            try
            {
                ShouldRoundTrip(GraphQLParser.ParseDocument(damaged));
                read++;
            }
            catch (SyntaxException exception)
            {
                exception.Location.IsKnown.ShouldBeTrue();
            }
        }

        read.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Print_RandomTrees_ParseBackToTheSameTreeAndText()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            ShouldRoundTrip(new RandomDocument(seed).Next(), $"seed {seed}");
        }
    }

    [Fact]
    public void Print_RandomTrees_OfTheSameTreeWithoutWhiteSpace_AreTheSameText()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var printed = new RandomDocument(seed).Next().ToString();
            if (printed.Contains('"'))
            {
                continue;
            }

            var squeezed = printed.Replace("\n", ",").Replace("  ", "");
            GraphQLParser.ParseDocument(squeezed).ToString().ShouldBe(printed);
        }
    }

    private static void ShouldRoundTrip(DocumentNode document, string? hint = null)
    {
        var printed = SyntaxPrinter.Print(document);
        var again = GraphQLParser.ParseDocument(printed);

        SyntaxEquality.Difference(again, document, "Document").ShouldBeNull(hint);
        SyntaxPrinter.Print(again).ShouldBe(printed, hint);
    }
}
