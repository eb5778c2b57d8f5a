namespace GraphQL.Data;

/// <summary>
/// Gives a field that returns a <see cref="Connection{T}"/> the arguments <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c>. Its
/// method receives them as one <see cref="PagingArguments"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UsePagingAttribute : Attribute
{
    /// <summary>How many items a page has when neither <c>first</c> nor <c>last</c> is given.</summary><value>The default is 25.</value>
    public int DefaultPageSize { get; init; } = PagingArguments.DefaultPageSize;

    /// <summary>The most items a client may ask for at once; more is refused.</summary><value>The default is 100.</value>
    public int MaxPageSize { get; init; } = PagingArguments.DefaultMaxPageSize;
}
