using System.Text;

namespace GraphQL.Language.Tests;

public sealed class LocationTests
{
    [Theory]
    [InlineData("{ a }", 1, 3, 2)]
    [InlineData("{\na }", 2, 1, 2)]
    [InlineData("{\r\na }", 2, 1, 3)]
    [InlineData("{\ra }", 2, 1, 2)]
    [InlineData("{\n\r\r\n\n a }", 5, 2, 7)]
    [InlineData("{\t,, a }", 1, 6, 5)]
    [InlineData("\uFEFF{ a }", 1, 4, 3)]
    [InlineData("#é😀\n{ a }", 2, 3, 7)]
    [InlineData("# comment\r{ a }", 2, 3, 12)]
    [InlineData("query ($v: S = \"é😀\") { a }", 1, 25, 24)]
    [InlineData("query ($v: S = \"\"\"é\n😀\r\nx😀\"\"\") { a }", 3, 11, 34)]
    public void ParseDocument_Name_IsCountedInLinesAndUtf16Units(string source, int line, int column, int start)
    {
        var location = GraphQLParser.ParseDocument(source).Descendants().OfType<FieldNode>().Single().Name.Location;

        location.ShouldBe(new Location(start, start + 1, line, column));
        source[location.Start..location.End].ShouldBe("a");
    }

    [Theory]
    [InlineData(nameof(KitchenSinks.Executable))]
    [InlineData(nameof(KitchenSinks.TypeSystem))]
    public void ParseDocument_EveryNode_SpansTheTextItWasReadFrom(string name)
    {
        var source = "#😀é\r\n" + KitchenSinks.Named(name).Replace("\n", "\r\n");
        var document = GraphQLParser.ParseDocument(source);
        foreach (var node in document.Descendants())
        {
            var text = source[node.Location.Start..node.Location.End];
            var before = source[..node.Location.Start];
            node.Location.Line.ShouldBe(before.Count(c => c == '\n') + 1);
            node.Location.Column.ShouldBe(before.Length - before.LastIndexOf('\n'));
            switch (node)
            {
                case NameNode read:
                    text.ShouldBe(read.Value);
                    break;
                case IValueNode:
                    ((SyntaxNode)GraphQLParser.ParseValue(text)).ShouldEqualTree(node);
                    break;
                case ITypeNode:
                    ((SyntaxNode)GraphQLParser.ParseType(text)).ShouldEqualTree(node);
                    break;
                case SelectionSetNode:
                    GraphQLParser.ParseSelectionSet(text).ShouldEqualTree(node);
                    break;
                case IDefinitionNode:
                    ((SyntaxNode)GraphQLParser.ParseDocument(text).Definitions.Single()).ShouldEqualTree(node);
                    break;
            }
        }
    }

    [Fact]
    public void ParseDocument_BytesAndString_GiveTheSameLocations()
    {
        var fromString = GraphQLParser.ParseDocument(KitchenSinks.Executable).Descendants();
        var fromBytes = GraphQLParser.ParseDocument(Encoding.UTF8.GetBytes(KitchenSinks.Executable)).Descendants();

        fromBytes.Select(n => n.Location).ShouldBe(fromString.Select(n => n.Location));
    }
}
