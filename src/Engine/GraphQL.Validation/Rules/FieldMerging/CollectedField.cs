using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Validation.Rules.FieldMerging;

/// <summary>A field as it takes part in a merge.</summary>
/// <param name="Node">The field as written.</param>
/// <param name="ParentType">The type it is selected on; null where that is unknown.</param>
/// <param name="Type">What it returns; null where the field is unknown.</param>
/// <param name="Parent">The field whose selections it was found in, fragments skipped; null at the root.</param>
internal sealed record CollectedField(FieldNode Node, NamedType? ParentType, GraphQLType? Type, CollectedField? Parent)
{
    public string ResponseName => Node.ResponseName;
}

/// <summary>A selection set whose fields take part in a merge.</summary>
internal readonly record struct MergeScope(SelectionSetNode Set, NamedType? Type, CollectedField? Parent);
