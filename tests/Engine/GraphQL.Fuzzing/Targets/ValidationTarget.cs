using GraphQL.Fuzzing.Corpus;
using GraphQL.Fuzzing.Runs;
using GraphQL.Language;
using GraphQL.Validation;

namespace GraphQL.Fuzzing.Targets;

/// <summary>Validation answers any document, and twice the same; what the usual limits let through, wider ones do.</summary>
internal sealed class ValidationTarget : FuzzTarget
{
    private readonly DocumentValidator _usual = new(FixtureSchema.Schema);
    private readonly DocumentValidator _wide = new(FixtureSchema.Schema, new ValidationOptions { Limits = FixtureSchema.Wide });

    public override string Name => "validation";

    public override IReadOnlyList<byte[]> Seeds { get; } = SeedFiles.In("documents");

    public override long AllocationLimit(int length) => 16 * 1024 * 1024 + 20_000L * length;

    public override bool Check(byte[] input)
    {
        if (Syntax.Try(() => GraphQLParser.ParseDocument(input, FixtureSchema.WideText)) is not { } document)
        {
            return false;
        }

        var errors = Describe(_wide.Validate(document));
        if (!errors.SequenceEqual(Describe(_wide.Validate(document)), StringComparer.Ordinal))
        {
            throw new InvariantException("A document has the same errors each time", string.Join('\n', errors));
        }

        var usual = _usual.Validate(document);
        if (usual.Count == 0 && errors.Count > 0)
        {
            throw new InvariantException("Wider limits refuse nothing more", string.Join('\n', errors));
        }

        return errors.Count == 0;
    }

    private static List<string> Describe(IReadOnlyList<ValidationError> errors) =>
        [.. errors.Select(e => $"{e.Code} {e.Rule} {string.Join(' ', e.Locations)} {e.Message}")];
}
