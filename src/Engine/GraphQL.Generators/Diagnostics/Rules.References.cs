using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Diagnostics;

/// <content>What is refused of methods that find entities.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor ReferencePlace = Error(
        "GQL0020", "Reference resolvers are static methods for an entity",
        "The reference resolver '{0}' {1}");

    public static readonly DiagnosticDescriptor ReferenceKey = Error(
        "GQL0021", "Reference resolvers take the fields of one key",
        "The reference resolver '{0}' {1}");

    public static readonly DiagnosticDescriptor ReferenceResult = Error(
        "GQL0022", "Reference resolvers return entities",
        "The reference resolver '{0}' {1}");
}
