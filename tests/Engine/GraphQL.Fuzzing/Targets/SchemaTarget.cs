using System.Text;
using GraphQL.Fuzzing.Corpus;
using GraphQL.Fuzzing.Runs;
using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Fuzzing.Targets;

/// <summary>SDL is a schema or is refused; a schema prints as SDL that builds the same.</summary>
internal sealed class SchemaTarget : FuzzTarget
{
    public override string Name => "schema";

    public override IReadOnlyList<byte[]> Seeds { get; } = SeedFiles.In("schemas");

    public override long AllocationLimit(int length) => 4 * 1024 * 1024 + 20_000L * length;

    public override bool Check(byte[] input)
    {
        if (Build(Encoding.UTF8.GetString(input)) is not { } schema)
        {
            return false;
        }

        var printed = SchemaPrinter.Print(schema);
        var again = SchemaPrinter.Print(new SchemaBuilder().AddSdl(printed).Build());
        if (!string.Equals(printed, again, StringComparison.Ordinal))
        {
            throw new InvariantException("What is printed builds a schema that prints the same", $"{printed}\nthen\n{again}");
        }

        return true;
    }

    private static GraphQLSchema? Build(string sdl)
    {
        try
        {
            return new SchemaBuilder().AddSdl(sdl).Build();
        }
        catch (Exception exception) when (exception is SyntaxException or SchemaException)
        {
            return null;
        }
    }
}
