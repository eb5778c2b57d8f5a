using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Diagnostics;

/// <content>What is refused of lists that are filtered and ordered.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor ListAttributeOrder = Error(
        "GQL0015", "List attributes stand in order",
        "'{0}' is marked [{1}] ahead of [{2}]; write them in the order [UsePaging], [UseFiltering], [UseSorting]");

    public static readonly DiagnosticDescriptor QueryShape = Error(
        "GQL0016", "Filtered and sorted fields take a query context",
        "'{0}' {1}");

    public static readonly DiagnosticDescriptor IsSelectedShape = Error(
        "GQL0017", "Whether a field is selected is a Boolean",
        "The parameter '{0}' of '{1}' is marked [IsSelected] but {2}");

    public static readonly DiagnosticDescriptor ComparedByShape = Error(
        "GQL0018", "Fields are compared by a property of their object",
        "'{0}' is marked [ComparedBy(\"{1}\")], {2}");
}
