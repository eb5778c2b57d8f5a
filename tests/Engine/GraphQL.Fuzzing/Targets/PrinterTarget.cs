using GraphQL.Fuzzing.Corpus;
using GraphQL.Fuzzing.Runs;
using GraphQL.Language;

namespace GraphQL.Fuzzing.Targets;

/// <summary>What a document prints is a document, and prints the same.</summary>
internal sealed class PrinterTarget : FuzzTarget
{
    public override string Name => "printer";

    public override IReadOnlyList<byte[]> Seeds { get; } = SeedFiles.In("documents", "operations", "schemas");

    public override bool Check(byte[] input)
    {
        if (Syntax.Try(() => GraphQLParser.ParseDocument(input)) is not { } document)
        {
            return false;
        }

        var printed = SyntaxPrinter.Print(document);
        var again = SyntaxPrinter.Print(GraphQLParser.ParseDocument(printed, ParserOptions.Trusted));
        if (!string.Equals(printed, again, StringComparison.Ordinal))
        {
            throw new InvariantException("What is printed prints the same again", $"{printed}\nthen\n{again}");
        }

        return true;
    }
}
