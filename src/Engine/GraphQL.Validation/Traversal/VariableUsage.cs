using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Validation.Traversal;

/// <summary>A variable at a place where a value is expected.</summary>
/// <param name="Node">The first of the equal usages in its definition.</param>
/// <param name="Type">The type expected there; null where it is unknown.</param>
/// <param name="HasDefault">True where the argument or input field has a default.</param>
/// <param name="OneOf">The input object, where the place is a field of a <c>@oneOf</c> one.</param>
internal readonly record struct VariableUsage(VariableNode Node, GraphQLType? Type, bool HasDefault, InputObjectType? OneOf)
{
    public string Name => Node.Name.Value;
}
