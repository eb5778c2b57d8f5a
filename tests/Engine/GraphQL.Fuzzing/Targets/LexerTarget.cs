using System.Text;
using GraphQL.Fuzzing.Corpus;
using GraphQL.Fuzzing.Runs;
using GraphQL.Language;

namespace GraphQL.Fuzzing.Targets;

/// <summary>Strings, numbers and names by the entries for a value, a type, a selection and a coordinate, where little grammar is in their way.</summary>
internal sealed class LexerTarget : FuzzTarget
{
    public override string Name => "lexer";

    public override IReadOnlyList<byte[]> Seeds { get; } = SeedFiles.In("tokens");

    public override bool Check(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var value = Syntax.Try(() => GraphQLParser.ParseValue(text));
        var constant = Syntax.Try(() => GraphQLParser.ParseConstValue(text));
        if (constant is not null && value is null)
        {
            throw new InvariantException("A constant value is a value", "refused as a value.");
        }

        PrintsBack(value as SyntaxNode, GraphQLParser.ParseValue);
        PrintsBack(Syntax.Try(() => GraphQLParser.ParseType(text)) as SyntaxNode, GraphQLParser.ParseType);
        PrintsBack(Syntax.Try(() => GraphQLParser.ParseSelectionSet(text)), GraphQLParser.ParseSelectionSet);
        if (SchemaCoordinate.TryParse(text, out var coordinate) && !string.Equals(coordinate.ToString(), text, StringComparison.Ordinal))
        {
            throw new InvariantException("A coordinate prints as it was read", coordinate.ToString());
        }

        Quoted(text, isBlock: false);
        Quoted(text, isBlock: true);
        return value is not null;
    }

    private static void PrintsBack(SyntaxNode? node, Func<string, object> parse)
    {
        if (node is null)
        {
            return;
        }

        var printed = SyntaxPrinter.Print(node);
        var again = Encoding.UTF8.GetByteCount(printed) <= ParserOptions.Default.MaxBytes ? SyntaxPrinter.Print((SyntaxNode)parse(printed)) : printed;
        if (!string.Equals(printed, again, StringComparison.Ordinal))
        {
            throw new InvariantException("What is printed prints the same again", $"{printed}\nthen\n{again}");
        }
    }

    /// <summary>Any text can be the value of a string, as far as a document may be that large.</summary>
    private static void Quoted(string text, bool isBlock)
    {
        var printed = SyntaxPrinter.Print(new StringValueNode(text, isBlock));
        var read = Encoding.UTF8.GetByteCount(printed) <= ParserOptions.Default.MaxBytes ? ((StringValueNode)GraphQLParser.ParseValue(printed)).Value : text;
        if (!string.Equals(read, text, StringComparison.Ordinal))
        {
            throw new InvariantException("A string that is printed is read as it was", printed);
        }
    }
}
