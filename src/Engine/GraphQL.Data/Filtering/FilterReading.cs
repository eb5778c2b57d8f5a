using GraphQL.Execution;
using GraphQL.Schema;

namespace GraphQL.Data;

/// <summary>One reading of a <c>where</c>: how deep it is, how much was read, and where it stands.</summary>
internal sealed class FilterReading(FilterLimits limits)
{
    private readonly List<string> _path = ["where"];
    private int _depth;
    private int _operations;

    /// <summary>Goes into an object.</summary>
    public InputObject Enter(InputObject value) => ++_depth <= limits.MaxDepth
        ? value
        : throw new GraphQLException(
            $"\"{Path}\" lies deeper than the {limits.MaxDepth} levels a filter may have. Write it flatter.", DataErrorCodes.MaxFilterDepth);

    public void Leave() => _depth--;

    /// <summary>Counts what the filter does with every item.</summary>
    public void CountOperation()
    {
        if (++_operations > limits.MaxOperations)
        {
            throw new GraphQLException(
                $"The filter has more than {limits.MaxOperations} comparisons and branches. Use \"in\" in place of many \"eq\", or ask in parts.",
                DataErrorCodes.MaxFilterOperations);
        }
    }

    /// <summary>The values of <c>in</c> or <c>nin</c>.</summary>
    public object?[] Items(object operand)
    {
        var items = (object?[])operand;
        return items.Length <= limits.MaxListItems
            ? items
            : throw new GraphQLException(
                $"\"{Path}\" has {items.Length} values, but at most {limits.MaxListItems} may be given. Ask in parts.", DataErrorCodes.MaxFilterListItems);
    }

    /// <summary>Reads the branches of <c>and</c> or <c>or</c>.</summary>
    public Filter<T> Group<T>(string name, object? branches, Func<object?, FilterReading, Filter<T>> read)
    {
        if (branches is null)
        {
            throw Refuse("is null. Leave it out instead.");
        }

        var filters = new List<Filter<T>>();
        foreach (var branch in (object?[])branches)
        {
            CountOperation();
            filters.Add(read(branch, this));
        }

        return name == "and" ? new AllOf<T>(filters) : new AnyOf<T>(filters);
    }

    public Step At(string name)
    {
        _path.Add(name);
        return new Step(_path);
    }

    public GraphQLException Refuse(string problem) => new($"\"{Path}\" {problem}", ErrorCodes.BadUserInput);

    private string Path => string.Join('.', _path);

    internal readonly struct Step(List<string> path) : IDisposable
    {
        public void Dispose() => path.RemoveAt(path.Count - 1);
    }
}
