using Microsoft.CodeAnalysis;

namespace GraphQL.Generators.Diagnostics;

/// <summary>What the generator refuses. Every message names the element and says what to do.</summary>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor ResolverClassShape = Error(
        "GQL0001", "Resolver classes are static and partial",
        "'{0}' holds resolvers, so it must be declared 'static partial'");

    public static readonly DiagnosticDescriptor BatchParent = Error(
        "GQL0002", "Batch resolvers take a list of parents",
        "The batch resolver '{0}' needs exactly one parameter '[Parent] IReadOnlyList<{1}>'");

    public static readonly DiagnosticDescriptor BatchResult = Error(
        "GQL0003", "Batch resolvers return a list of results",
        "The batch resolver '{0}' returns '{1}'; return IReadOnlyList<T>, List<T> or T[], or a Task or ValueTask of one, "
        + "with one result for each parent");

    public static readonly DiagnosticDescriptor ParentType = Error(
        "GQL0004", "A parent parameter has the type of the parent",
        "The parameter '{0}' of '{1}' is marked [Parent] but is a '{2}'; {3}");

    public static readonly DiagnosticDescriptor DataLoaderShape = Error(
        "GQL0005", "Data loader methods fetch many keys",
        "The data loader '{0}' {1}; write a static method that takes IReadOnlyList<TKey> first and returns "
        + "Task<IReadOnlyDictionary<TKey, TValue>> or Task<ILookup<TKey, TValue>>");

    public static readonly DiagnosticDescriptor UnsupportedType = Error(
        "GQL0006", "The type has no counterpart in GraphQL",
        "'{0}' uses the type '{1}', which {2}");

    public static readonly DiagnosticDescriptor DuplicateField = Error(
        "GQL0007", "Fields have different names",
        "'{0}' has more than one {2} named '{1}': '{3}' and '{4}'; rename one with [GraphQLName] or leave one out with [GraphQLIgnore]");

    public static readonly DiagnosticDescriptor DuplicateType = Error(
        "GQL0008", "Types have different names",
        "'{0}' and '{1}' would both be the type '{2}'; name one of them with [GraphQLName]");

    public static readonly DiagnosticDescriptor PagingResult = Error(
        "GQL0009", "Paged fields return a connection",
        "'{0}' is marked [UsePaging] but yields '{1}'; return Connection<T>");

    public static readonly DiagnosticDescriptor PagingParameter = Error(
        "GQL0010", "Paged fields take paging arguments",
        "'{0}' {1}");

    public static readonly DiagnosticDescriptor InvalidName = Error(
        "GQL0011", "Names follow the GraphQL grammar",
        "'{0}' would be named '{1}' in the schema; a name consists of letters, digits and underscores, and does not begin with a digit "
        + "nor with two underscores");

    public static readonly DiagnosticDescriptor InputShape = Error(
        "GQL0012", "Input objects can be constructed",
        "The input type '{0}' {1}");

    public static readonly DiagnosticDescriptor EmptyType = Error(
        "GQL0013", "Types have members",
        "The type '{0}' would have no {1}; {2}");

    public static readonly DiagnosticDescriptor SubscriptionResult = Error(
        "GQL0014", "Subscription fields return a stream of events",
        "The subscription '{0}' {1}; write a method that returns IAsyncEnumerable<T>, or a Task or ValueTask of one");

    public static readonly DiagnosticDescriptor UnionField = Error(
        "GQL0019", "Unions have no fields",
        "'{0}' is a union, so it cannot have the field '{1}'; move it to the members, or make it an interface with [InterfaceType<{2}>]");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "GraphQL", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
