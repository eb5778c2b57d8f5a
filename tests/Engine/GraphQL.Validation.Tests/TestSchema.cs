using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Validation.Tests;

/// <summary>The schema all documents of these tests are validated against.</summary>
internal static class TestSchema
{
    public static GraphQLSchema Instance { get; } =
        new SchemaBuilder().AddSdl(ReadResource("TestSchema.graphql")).AddSdl(IncrementalDirectives.Sdl).Build();

    private static readonly DocumentValidator WithoutLimits =
        new(Instance, new ValidationOptions { Limits = ValidationLimits.None });

    private static readonly DocumentValidator WithDefaults = new(Instance);

    // The parser's limits have tests of their own.
    private static readonly ParserOptions LongDocuments = ParserOptions.Trusted with { MaxNesting = 200 };

    /// <summary>The errors of the specification's rules, however large the document is.</summary>
    public static IReadOnlyList<ValidationError> ValidateWithoutLimits(string document) =>
        WithoutLimits.Validate(GraphQLParser.ParseDocument(document, LongDocuments));

    /// <summary>The errors a server with default options gives.</summary>
    public static IReadOnlyList<ValidationError> Validate(string document) =>
        WithDefaults.Validate(GraphQLParser.ParseDocument(document, LongDocuments));

    /// <summary>The errors a server with the given limits gives.</summary>
    public static IReadOnlyList<ValidationError> Validate(string document, ValidationLimits limits) =>
        new DocumentValidator(Instance, new ValidationOptions { Limits = limits })
            .Validate(GraphQLParser.ParseDocument(document, LongDocuments));

    public static string ReadResource(string name)
    {
        using var stream = typeof(TestSchema).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no embedded resource \"{name}\".");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
