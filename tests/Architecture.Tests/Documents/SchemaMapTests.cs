using Architecture.Tests.Repository;
using GraphQL.Language;

namespace Architecture.Tests.Documents;

/// <summary>docs/schema-map.md says of every field that makes calls what it costs.</summary>
public sealed class SchemaMapTests
{
    private const string Page = "docs/schema-map.md";

    private static readonly DocumentNode Schema =
        GraphQLParser.ParseDocument(SourceTree.Read("schema/personio.graphqls"), ParserOptions.Trusted);

    [Fact]
    public void RootField_OfTheSchema_HasARow() => FieldsOf("Query").Concat(FieldsOf("Mutation"))
        .Where(field => !HasRow(field.Name.Value))
        .Select(field => field.Name.Value)
        .ShouldBeNone($"{Page} does not say what a root field costs.");

    // What takes arguments or leads to another node is asked of Personio; scalars are attributes.
    [Fact]
    public void FieldThatLeadsFurther_OfANode_HasARow() => FieldsOf("Employee").Concat(FieldsOf("Absence"))
        .Where(field => (field.Arguments.Count > 0 || IsNode(field.Type)) && !HasRow(field.Name.Value))
        .Select(field => field.Name.Value)
        .ShouldBeNone($"{Page} does not say what a field costs.");

    [Fact]
    public void Schema_ThatIsCommitted_HasItsNodes()
    {
        FieldsOf("Query").ShouldNotBeEmpty();
        FieldsOf("Employee").ShouldNotBeEmpty();
        FieldsOf("Absence").ShouldNotBeEmpty();
    }

    private static bool HasRow(string field) => SourceTree.ReadLines(Page).Any(line =>
        line.StartsWith('|') && line.Split('|')[1].Split('`').Any(code => code.Split('(', ' ')[0] == field));

    private static IReadOnlyList<FieldDefinitionNode> FieldsOf(string type) =>
        [.. Schema.Definitions.OfType<ObjectTypeDefinitionNode>().Where(definition => definition.Name.Value == type).SelectMany(d => d.Fields)];

    private static bool IsNode(ITypeNode type) => type switch
    {
        NonNullTypeNode required => IsNode(required.Type),
        ListTypeNode list => IsNode(list.Type),
        NamedTypeNode named => Schema.Definitions.OfType<ObjectTypeDefinitionNode>().Any(d => d.Name.Value == named.Name.Value),
        _ => false,
    };
}
