using System.Text;
using System.Text.Unicode;
using GraphQL.Fuzzing.Corpus;
using GraphQL.Fuzzing.Runs;
using GraphQL.Language;

namespace GraphQL.Fuzzing.Targets;

/// <summary>Any bytes are a document or a refusal with a code and a place, and a string is read as its UTF-8 is.</summary>
internal sealed class ParserTarget : FuzzTarget
{
    public override string Name => "parser";

    public override IReadOnlyList<byte[]> Seeds { get; } = SeedFiles.In("documents", "operations", "schemas", "tokens");

    public override bool Check(byte[] input)
    {
        var document = Syntax.Try(() => GraphQLParser.ParseDocument(input), out var refusal);
        if (refusal is not null && (refusal.Code.Length == 0 || !refusal.Location.IsKnown || refusal.Message.Length > 2_000))
        {
            throw new InvariantException("A refusal has a code, a place and a short message", refusal.ToString());
        }

        if (!Utf8.IsValid(input))
        {
            return document is null ? false : throw new InvariantException("What is not UTF-8 is refused", "accepted.");
        }

        var text = Encoding.UTF8.GetString(input);
        var same = Syntax.Try(() => GraphQLParser.ParseDocument(text), out var sameRefusal);
        if (Describe(document, refusal) != Describe(same, sameRefusal))
        {
            throw new InvariantException(
                "A string is read as its UTF-8 is", $"{Describe(document, refusal)}\nagainst\n{Describe(same, sameRefusal)}");
        }

        return document is not null;
    }

    private static string Describe(DocumentNode? document, SyntaxException? refusal) => document is null
        ? $"{refusal!.Code} {refusal.Location} {refusal.Message}"
        : $"{document.Location} {SyntaxPrinter.Print(document)}";
}
