namespace GraphQL.Language.Tests;

public sealed class RoundTripTests
{
    [Theory]
    [InlineData(nameof(KitchenSinks.Executable))]
    [InlineData(nameof(KitchenSinks.TypeSystem))]
    public void Print_KitchenSink_ParsesBackToTheSameTreeAndText(string name)
    {
        var document = GraphQLParser.ParseDocument(KitchenSinks.Named(name));

        var printed = SyntaxPrinter.Print(document);
        var again = GraphQLParser.ParseDocument(printed);

        again.ShouldEqualTree(document);
        SyntaxPrinter.Print(again).ShouldBe(printed);
    }
}
