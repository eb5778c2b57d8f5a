using System.Text;

namespace GraphQL.Data;

/// <summary>Passes what passes all of the filters; without any, everything.</summary>
public sealed class AllOf<T>(IReadOnlyList<Filter<T>> filters) : Filter<T>
{
    /// <summary>What an item must pass, one and all.</summary>
    public IReadOnlyList<Filter<T>> Filters { get; } = filters;

    /// <inheritdoc/>
    public override bool Matches(T item)
    {
        foreach (var filter in Filters)
        {
            if (!filter.Matches(item))
            {
                return false;
            }
        }

        return true;
    }

    internal override void Write(StringBuilder text, bool withValues) => FilterText.WriteGroup(text, "and", Filters, withValues);

    internal override void AddProperties(HashSet<string> properties) => FilterText.AddProperties(Filters, properties);
}

/// <summary>Passes what passes one of the filters; without any, nothing.</summary>
public sealed class AnyOf<T>(IReadOnlyList<Filter<T>> filters) : Filter<T>
{
    /// <summary>Of which an item must pass one.</summary>
    public IReadOnlyList<Filter<T>> Filters { get; } = filters;

    /// <inheritdoc/>
    public override bool Matches(T item)
    {
        foreach (var filter in Filters)
        {
            if (filter.Matches(item))
            {
                return true;
            }
        }

        return false;
    }

    internal override void Write(StringBuilder text, bool withValues) => FilterText.WriteGroup(text, "or", Filters, withValues);

    internal override void AddProperties(HashSet<string> properties) => FilterText.AddProperties(Filters, properties);
}
